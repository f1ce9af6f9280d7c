import { type Claim, type ClaimCommand, holds, type Poller } from './claim.js';

/** A command, and how long nothing may happen before it is due (milliseconds). */
export interface Duty {
  readonly afterMs: number;
  readonly command: (now: string, question: string) => ClaimCommand;
}

export interface ClaimPace {
  /** How long a stand-by lets pass without a sign of the holder before it asks. */
  readonly askAfterMs: number;
  /** How long the holder may take to answer. */
  readonly answerWithinMs: number;
}

/** +-20 %, so that of several stand-bys one asks and all hear the answer; `roll` in 0..1. */
const spread = (ms: number, roll: number): number => Math.round(ms * (0.8 + 0.4 * roll));

/** What a poller owes after what it knows of the claim; null where it has only to poll. */
export const dutyOf = (claim: Claim, poller: Poller, pace: ClaimPace, roll: number): Duty | null => {
  const { by } = poller;
  switch (claim.is) {
    case 'free':
      return { afterMs: 0, command: (now) => ({ do: 'succeed', poller, question: null, now }) };
    case 'held':
      if (holds(claim, by)) return null;
      return {
        afterMs: spread(pace.askAfterMs, roll),
        command: (_, question) => ({ do: 'question', by, question }),
      };
    case 'questioned': {
      if (holds(claim, by)) return { afterMs: 0, command: () => ({ do: 'confirm', by }) };
      const { question } = claim;
      return { afterMs: pace.answerWithinMs, command: (now) => ({ do: 'succeed', poller, question, now }) };
    }
    default:
      return claim satisfies never;
  }
};
