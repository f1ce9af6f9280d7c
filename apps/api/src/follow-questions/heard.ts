import { PREDICTION_STREAM_PREFIX } from '@pbp/domain';
import { comparePositions, type Envelope } from '@pbp/eventing';
import { bothOf, type HeardQuestion, questionIn } from './heard-question.js';
import { type HeardWithdrawal, withdrawalIn } from './heard-withdrawal.js';

/** What was heard in the log and is to be told. */
export type Heard = HeardQuestion | HeardWithdrawal;

/** What an event of a question, or of an answer to one, gives to tell; null for none. */
export const heardIn = (event: Envelope): Heard | null =>
  event.stream.startsWith(PREDICTION_STREAM_PREFIX) ? withdrawalIn(event) : questionIn(event);

/** What is told once, however often it was heard. */
export const keyOf = (heard: Heard): string => {
  switch (heard.is) {
    case 'question':
      return heard.questionId;
    case 'withdrawal':
      return `${heard.questionId}.${heard.fanId}`;
    default:
      return heard satisfies never;
  }
};

/** Two of the same key as one thing to tell, in whichever order they were heard. */
export const together = (one: Heard, other: Heard): Heard => {
  if (one.is === 'question' && other.is === 'question') return bothOf(one, other);
  return comparePositions(one.position, other.position) > 0 ? one : other;
};
