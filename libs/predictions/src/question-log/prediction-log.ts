import {
  evolvePrediction,
  type InLogOrder,
  initialPrediction,
  type Prediction,
  type PredictionEvent,
  predictionStream,
} from '@pbp/domain';
import { comparePositions, type Envelope, type EventStore } from '@pbp/eventing';
import { questionEventOf, type QuestionLog } from './question-log.js';

/** What happened to one fan's answer to a question, and what it is after that. */
export interface PredictionLog {
  readonly prediction: Prediction;
  readonly events: readonly Envelope<PredictionEvent>[];
}

/** The cast is this one: only our own writers append to the streams of predictions. */
export const predictionEventOf = ({ type, data, metadata }: Envelope): PredictionEvent => {
  const event = { type, data } as PredictionEvent;
  // Before withdrawals told their time, only their metadata had it: the same one.
  return event.type === 'PredictionWithdrawn' ? { ...event, data: { at: metadata.at, ...event.data } } : event;
};

export const predictionLogOf = (envelopes: readonly Envelope[]): PredictionLog => ({
  events: envelopes as readonly Envelope<PredictionEvent>[],
  prediction: envelopes.map(predictionEventOf).reduce(evolvePrediction, initialPrediction()),
});

/** Reads one fan's answer to a question. Throws what the store throws. */
export const readPrediction = async (
  store: Pick<EventStore, 'read'>,
  questionId: string,
  fanId: string,
): Promise<PredictionLog> => predictionLogOf(await Array.fromAsync(store.read(predictionStream(questionId, fanId))));

/** What happened to both, as the log has it. */
export const inLogOrder = (question: QuestionLog, prediction: PredictionLog): InLogOrder =>
  [
    ...question.events.map((envelope) => ({ position: envelope.position, event: questionEventOf(envelope) })),
    ...prediction.events.map((envelope) => ({ position: envelope.position, event: predictionEventOf(envelope) })),
  ]
    .toSorted((one, other) => comparePositions(one.position, other.position))
    .map(({ event }) => event);
