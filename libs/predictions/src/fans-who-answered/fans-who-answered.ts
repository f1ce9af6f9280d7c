import { PREDICTION_STREAM_PREFIX, type PredictionEvent } from '@pbp/domain';
import { type Envelope, type EventStore, type Position } from '@pbp/eventing';

/** Fans who have answered, as rows have them that tell of the log at least up to there. */
export interface FansOfRows {
  readonly fanIds: ReadonlySet<string>;
  readonly upTo: Position | 'start';
}

/** The cast is this one: only our own writers append to the streams of predictions. */
const fanOf = ({ data }: Envelope): string => (data as PredictionEvent['data']).fanId;

/**
 * Of these fans, those who have answered a question: whom the rows name, and whom the log tells of behind them. Throws
 * what rows and store throw.
 */
export const fansWhoAnswered =
  (store: Pick<EventStore, 'subscribe'>, rows: (fanIds: readonly string[]) => Promise<FansOfRows>) =>
  async (fanIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const { fanIds: known, upTo: after } = await rows(fanIds);
    const [found, asked, whole] = [new Set(known), new Set(fanIds), new AbortController()];
    const { signal } = whole;
    for await (const delivery of store.subscribe({ after, prefixes: [PREDICTION_STREAM_PREFIX], signal })) {
      if (delivery.kind === 'caughtUp') whole.abort();
      if (delivery.kind === 'event' && asked.has(fanOf(delivery.event))) found.add(fanOf(delivery.event));
    }
    return found;
  };
