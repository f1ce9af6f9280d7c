import { randomUUID } from 'node:crypto';
import {
  decidePrediction,
  evolvePrediction,
  initialPrediction,
  type Prediction,
  type PredictionCommand,
  type PredictionEvent,
  predictionStream,
} from '@pbp/domain';
import { ConcurrencyError, type Decider, type EventStore, handle, type NewEvent, type Position } from '@pbp/eventing';
import { type Request, type Said } from './answering.js';

const decider: Decider<Prediction, PredictionCommand, PredictionEvent> = {
  decide: decidePrediction,
  evolve: evolvePrediction,
  initialState: initialPrediction,
};

/** What was appended, and where it lies. */
export interface Placed {
  readonly event: PredictionEvent;
  readonly position: Position;
}

/** No two tries share an id, so that of two copies of a request only one is told that it appended anything. */
const idOfTry = (): string => randomUUID();

const causeOf = (asked: PredictionCommand, { requestId }: Request): string => `${asked.do} ${requestId}`;

const placedBy = (events: readonly NewEvent<PredictionEvent>[], position: Position | undefined): Placed | null => {
  const [first] = events;
  if (!first || position === undefined) return null;
  const { type, data } = first;
  return { event: { type, data } as PredictionEvent, position };
};

/** Decides on one fan's answer and appends what follows; null where nothing does. Throws what `handle` throws. */
export const command = async (
  store: EventStore,
  request: Request,
  asked: PredictionCommand,
  { now, correlationId }: Said,
): Promise<Placed | null> => {
  const stream = predictionStream(request.questionId, request.fanId);
  const options = { now, correlationId, causationId: causeOf(asked, request), idOf: idOfTry };
  const { events, position } = await handle(store, decider, stream, asked, options);
  return placedBy(events, position);
};

/**
 * The same where the fan has asked for nothing before, as most have not: that is not read but expected of the append.
 * Null where they have. Throws the store's errors.
 */
export const commandFirst = async (
  store: Pick<EventStore, 'append'>,
  request: Request,
  asked: PredictionCommand,
  { now, correlationId }: Said,
): Promise<Placed | null> => {
  const metadata = { at: now, correlationId, causationId: causeOf(asked, request), schemaVersion: 1 };
  const events = decidePrediction(asked, initialPrediction()).map((event) => ({ id: idOfTry(), ...event, metadata }));
  try {
    const { position } = await store.append(predictionStream(request.questionId, request.fanId), events, 'none');
    return placedBy(events, position);
  } catch (error) {
    if (error instanceof ConcurrencyError) return null;
    throw error;
  }
};
