import { type Answered, type PredictionEvent, type RejectReason } from './events.js';

/** How a request ended, by its id: what a repeat is told. */
export type RequestOutcome = 'taken' | RejectReason;

export interface Prediction {
  /** The answer as it stands; null before the first and after a withdrawal. */
  readonly answer: Answered | null;
  readonly requests: Readonly<Record<string, RequestOutcome>>;
  /** The last request that was taken, and the answer in front of it: what stands if it turns out to have come too late. */
  readonly last: { readonly requestId: string; readonly before: Answered | null } | null;
}

export const initialPrediction = (): Prediction => ({ answer: null, requests: {}, last: null });

const taken = (prediction: Prediction, requestId: string, answer: Answered | null): Prediction => ({
  answer,
  requests: { ...prediction.requests, [requestId]: 'taken' },
  last: { requestId, before: prediction.answer },
});

const rejected = (prediction: Prediction, requestId: string, reason: RejectReason): Prediction => ({
  answer: prediction.last?.requestId === requestId ? prediction.last.before : prediction.answer,
  requests: { ...prediction.requests, [requestId]: reason },
  last: null,
});

/** The prediction after one more event of its stream, taken for its word: whether it came in time the log's order says. */
export const evolvePrediction = (prediction: Prediction, event: PredictionEvent): Prediction => {
  switch (event.type) {
    case 'PredictionPlaced':
    case 'PredictionChanged':
      return taken(prediction, event.data.requestId, event.data);
    case 'PredictionWithdrawn':
      return taken(prediction, event.data.requestId, null);
    case 'PredictionRejected':
      return rejected(prediction, event.data.requestId, event.data.reason);
    default:
      event satisfies never;
      return prediction;
  }
};
