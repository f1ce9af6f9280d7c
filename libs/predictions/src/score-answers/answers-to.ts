import { PREDICTION_STREAM_PREFIX } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { type PredictionLog, predictionLogOf } from '../question-log/prediction-log.js';
import { type QuestionLog } from '../question-log/question-log.js';

/** Every fan's answer to a question, by the fan. Only what the log has behind the question's opening is looked through. */
export const answersTo = async (
  store: Pick<EventStore, 'subscribe'>,
  questionId: string,
  { events }: QuestionLog,
): Promise<ReadonlyMap<string, PredictionLog>> => {
  const prefix = `${PREDICTION_STREAM_PREFIX}${questionId}.`;
  const found = new Map<string, Envelope[]>();
  const whole = new AbortController();
  const after = events[0]?.position ?? 'start';
  for await (const delivery of store.subscribe({ after, prefixes: [prefix], signal: whole.signal })) {
    if (delivery.kind === 'caughtUp') whole.abort();
    if (delivery.kind !== 'event') continue;
    const { event } = delivery;
    const fanId = event.stream.slice(prefix.length);
    found.set(fanId, [...(found.get(fanId) ?? []), event]);
  }
  return new Map([...found].map(([fanId, envelopes]) => [fanId, predictionLogOf(envelopes)]));
};
