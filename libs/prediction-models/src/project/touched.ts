import { type Envelope } from '@pbp/eventing';
import { eventOf } from './prediction-event-types.js';
import { type AnswerKey, keyOf } from './rows.js';

export interface Touched {
  readonly questionIds: readonly string[];
  readonly answers: readonly AnswerKey[];
}

const answersIn = (envelope: Envelope): readonly AnswerKey[] => {
  const event = eventOf(envelope);
  switch (event.type) {
    case 'PredictionPlaced':
    case 'PredictionChanged':
    case 'PredictionWithdrawn':
      return [event.data];
    case 'PredictionsScored':
      return [...event.data.scores.map(({ fanId }) => fanId), ...(event.data.withdrawn ?? [])].map((fanId) => ({
        questionId: event.data.questionId,
        fanId,
      }));
    case 'PredictionRejected':
    case 'QuestionOpened':
    case 'QuestionSuspended':
    case 'QuestionResumed':
    case 'QuestionLocked':
    case 'QuestionSettled':
    case 'QuestionResettled':
      return [];
    default:
      return event satisfies never;
  }
};

/** Which rows these events may change or ask for. */
export const touchedBy = (events: readonly Envelope[]): Touched => ({
  questionIds: [...new Set(events.map((event) => eventOf(event).data.questionId))],
  answers: [...new Map(events.flatMap(answersIn).map((key) => [keyOf(key), key])).values()],
});
