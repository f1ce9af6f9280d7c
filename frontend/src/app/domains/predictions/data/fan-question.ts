import type { QuestionView } from '@pbp/contracts';
import { type Refusal } from './refusal';

/** What the fan wants the answer to be, under the id of the request for it. */
export interface Wish {
  readonly requestId: string;
  /** Null takes the answer back. */
  readonly pick: string | null;
  /** The fan's own chance of it, 0..1; null for none. */
  readonly chance: number | null;
}

/** A question as this page knows it. */
export interface FanQuestion {
  /** As the server told it last, with the newest own answer that is known. */
  readonly view: QuestionView;
  /** Sent, and not answered yet. */
  readonly wish: Wish | null;
  /** The last wish that was not taken. */
  readonly refused: { readonly wish: Wish; readonly refusal: Refusal } | null;
  /** Of an answer that was taken back, when it was given or when it went (the server's time): none as old comes back. */
  readonly takenBack: string | null;
  /** Why it came to its so manieth verdict, in the server's words. */
  readonly told: { readonly verdict: number; readonly why: string } | null;
}

export const questionOf = (view: QuestionView): FanQuestion => ({
  view,
  wish: null,
  refused: null,
  takenBack: null,
  told: null,
});

/** The question for somebody else: whatever was one fan's is gone. */
export const withoutFan = ({ view }: FanQuestion): FanQuestion => questionOf({ ...view, answer: null });
