import { type MikroORM } from '@mikro-orm/postgresql';
import { GAME_STREAM_PREFIX } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { hashReadModels, type ReadModelHash, runGameProjection } from '@pbp/read-models';

const patienceMs = 300_000;

/** What the games' events of a whole log come to in tables that are empty. Throws when that takes five minutes. */
export const projectedHash = async (store: EventStore, orm: MikroORM): Promise<ReadModelHash> => {
  const events = await Array.fromAsync(store.readAll());
  const end = events.findLast(({ stream }) => stream.startsWith(GAME_STREAM_PREFIX))?.position;
  const done = new AbortController();
  const feed = await runGameProjection({
    store,
    orm,
    signal: AbortSignal.any([done.signal, AbortSignal.timeout(patienceMs)]),
    observe: (sign) => {
      if (sign.kind === 'handled' && sign.position === end) done.abort();
    },
  });
  await feed.finished;
  const hash = await hashReadModels(orm);
  expect(hash.position).toBe(end);
  return hash;
};
