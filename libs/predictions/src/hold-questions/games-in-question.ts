import { gameIdOfQuestion, QUESTION_STREAM_PREFIX } from '@pbp/domain';
import { type EventStore, type Position } from '@pbp/eventing';
import { type GamesInQuestion } from './questions-in.js';

/** Games by their ids, as rows have them that tell of the log at least up to there. */
export interface GamesOfRows {
  readonly gameIds: readonly string[];
  readonly upTo: Position | 'start';
}

/** The games whose questions the log tells of behind that position. Throws what the store throws. */
const gamesAskedAbout = async (
  store: Pick<EventStore, 'subscribe'>,
  after: Position | 'start',
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  const whole = new AbortController();
  for await (const delivery of store.subscribe({ after, prefixes: [QUESTION_STREAM_PREFIX], signal: whole.signal })) {
    if (delivery.kind === 'caughtUp') whole.abort();
    if (delivery.kind === 'event')
      found.add(gameIdOfQuestion(delivery.event.stream.slice(QUESTION_STREAM_PREFIX.length)));
  }
  return found;
};

/** The games that rows tell of and those of which questions have been asked since. Throws what rows and store throw. */
export const gamesInQuestion =
  (store: Pick<EventStore, 'subscribe'>, rows: () => Promise<GamesOfRows>): GamesInQuestion =>
  async () => {
    const { gameIds, upTo } = await rows();
    return [...new Set([...gameIds, ...(await gamesAskedAbout(store, upTo))])].toSorted();
  };
