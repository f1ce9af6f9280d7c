/** What an operator asks to be done with a parked event. It is kept until the running feed has carried it out. */
export interface Instruction {
  readonly id: string;
  readonly kind: 'redrive' | 'skip';
  readonly feed: string;
  readonly stream: string;
  readonly eventId: string;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** What became of the event itself. One behind it may have failed since, and is then parked with its own error. */
export type InstructionOutcome =
  | { readonly kind: 'redriven'; readonly at: string }
  | { readonly kind: 'skipped'; readonly at: string }
  | { readonly kind: 'parkedAgain'; readonly error: string; readonly at: string };
