import { type QuestionEvent } from '../question/events.js';
import { type Answered, type PredictionEvent } from './events.js';

/** An event and its place in the log: any numbers that grow with the log do. */
export interface Placed<E> {
  readonly event: E;
  readonly position: bigint;
}

/** Whether the question could be answered at that place in the log: the last that was said of it before says so. */
export const couldBeAnswered = (question: readonly Placed<QuestionEvent>[], position: bigint): boolean => {
  let isOpen = false;
  for (const { event, position: at } of question) {
    if (at > position) break;
    if (event.type === 'QuestionLocked') return false;
    if (event.type === 'QuestionOpened' || event.type === 'QuestionResumed') isOpen = true;
    if (event.type === 'QuestionSuspended') isOpen = false;
  }
  return isOpen;
};

/**
 * The answer that counts: the last that stands in the log where the question could be answered. What came behind the
 * lock changes nothing of what was answered in time. Null where there is none, or where it was withdrawn in time.
 */
export const countedAnswer = (
  question: readonly Placed<QuestionEvent>[],
  prediction: readonly Placed<PredictionEvent>[],
): Answered | null => {
  let answer: Answered | null = null;
  for (const { event, position } of prediction) {
    if (event.type !== 'PredictionPlaced' && event.type !== 'PredictionChanged' && event.type !== 'PredictionWithdrawn')
      continue;
    if (!couldBeAnswered(question, position)) continue;
    answer = event.type === 'PredictionWithdrawn' ? null : event.data;
  }
  return answer;
};
