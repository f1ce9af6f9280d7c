import { type QuestionEvent, type QuestionOpened, type SuspendReason } from './events.js';
import { type LockReason } from './locks.js';
import { type Settlement, undecided } from './settlement.js';

/** Whether a question can be answered. */
export type Standing =
  | { readonly is: 'open' }
  | { readonly is: 'suspended'; readonly reason: SuspendReason; readonly detail: string }
  | { readonly is: 'locked'; readonly reason: LockReason | 'operator' };

export interface AskedQuestion {
  readonly asked: true;
  readonly opened: QuestionOpened['data'];
  readonly standing: Standing;
  readonly settlement: Settlement;
  /** When the play that decided it happened (ISO), null where none did; undefined where that was not noted. */
  readonly happenedAt?: string | null | undefined;
  /** Revision of the event of the game since which it says so; null before it has said anything, and at an operator's word. */
  readonly since: number | null;
  /** How often it was settled. */
  readonly settlements: number;
  /** The last of these under which every answer has its score; 0 for none. */
  readonly scored: number;
  /** An operator's word is the last: the game changes nothing any more. */
  readonly ruled: boolean;
}

/** A question that nobody has asked has no terms. */
export type Question = { readonly asked: false } | AskedQuestion;

export const initialQuestion = (): Question => ({ asked: false });

const opened = (data: QuestionOpened['data']): AskedQuestion => ({
  asked: true,
  opened: data,
  standing: { is: 'open' },
  settlement: undecided,
  happenedAt: null,
  since: null,
  settlements: 0,
  scored: 0,
  ruled: false,
});

/** The question after one more event of its stream. */
export const evolveQuestion = (question: Question, event: QuestionEvent): Question => {
  if (event.type === 'QuestionOpened') return question.asked ? question : opened(event.data);
  if (!question.asked) return question;
  switch (event.type) {
    case 'QuestionSuspended':
      return { ...question, standing: { is: 'suspended', reason: event.data.reason, detail: event.data.detail } };
    case 'QuestionResumed':
      return { ...question, standing: { is: 'open' } };
    case 'QuestionLocked':
      return { ...question, standing: { is: 'locked', reason: event.data.reason } };
    case 'QuestionSettled':
    case 'QuestionResettled': {
      const { settlement, happenedAt, cause } = event.data;
      return {
        ...question,
        settlement,
        happenedAt,
        since: cause.kind === 'gameEvent' ? cause.revision : null,
        settlements: question.settlements + 1,
        ruled: cause.kind === 'operator',
      };
    }
    case 'PredictionsScored':
      // Those of an earlier settlement may come late.
      if (event.data.part < event.data.parts) return question;
      return { ...question, scored: Math.max(question.scored, event.data.settlement) };
    default:
      event satisfies never;
      return question;
  }
};
