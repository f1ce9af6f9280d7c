const voidReasons = [
  'gameCanceled',
  'gamePostponed',
  'playedOnAnotherDay',
  'gameAbandoned',
  'tie',
  'nobodyScored',
  'nobodyGotThere',
  'didNotPlay',
  'operator',
] as const;

/** Why a question is worth nothing to anybody. */
export type VoidReason = (typeof voidReasons)[number];

/** Whether it is a reason that is known here: a newer server may have others. */
export const isVoidReason = (reason: string): reason is VoidReason => voidReasons.some((each) => each === reason);

/** What a game says of a question. `by` are the plays that decided it, by id; a final that no play tells has none. */
export type Settlement<Outcome extends string = string> =
  | { readonly is: 'undecided' }
  | { readonly is: 'decided'; readonly outcome: Outcome; readonly by: readonly string[] }
  | { readonly is: 'void'; readonly reason: VoidReason };

export const undecided = { is: 'undecided' } as const;
export const decided = <Outcome extends string>(
  outcome: Outcome,
  ...by: readonly (string | undefined)[]
): Settlement<Outcome> => ({ is: 'decided', outcome, by: by.filter((id) => id !== undefined) });
export const voided = (reason: VoidReason) => ({ is: 'void', reason }) as const;
