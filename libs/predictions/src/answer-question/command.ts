import {
  decidePrediction,
  evolvePrediction,
  initialPrediction,
  type Prediction,
  type PredictionCommand,
  type PredictionEvent,
  predictionStream,
} from '@pbp/domain';
import { type Decider, type EventStore, handle } from '@pbp/eventing';
import { type Request, type Said } from './answering.js';

const decider: Decider<Prediction, PredictionCommand, PredictionEvent> = {
  decide: decidePrediction,
  evolve: evolvePrediction,
  initialState: initialPrediction,
};

/** Decides on one fan's answer and appends what follows. Throws what `handle` throws. */
export const command = async (
  store: EventStore,
  { questionId, fanId, requestId }: Request,
  asked: PredictionCommand,
  { now, correlationId }: Said,
): Promise<void> => {
  const causationId = `${asked.do} ${requestId}`;
  await handle(store, decider, predictionStream(questionId, fanId), asked, { now, correlationId, causationId });
};
