import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore, isAfter, type Position } from '@pbp/eventing';
import { readCheckpoint } from '../checkpoint/stored-checkpoints.js';
import { databaseOf } from '../database/database.js';
import { projectionName } from '../project/game-projection.js';
import { runGameProjection } from '../project/run-game-projection.js';
import { boundedStore } from './bounded-store.js';

/** Projects from where the tables stand up to a position of the log, that of one of the projection's own events. */
export const projectUpTo = async (
  store: EventStore,
  orm: MikroORM,
  end: Position,
  onEvents: (events: number) => void = () => undefined,
): Promise<void> => {
  const database = await databaseOf(orm);
  const from = await readCheckpoint(database.pool, database, projectionName);
  if (from && !isAfter(end, from.position)) return;
  const reached = new AbortController();
  const feed = await runGameProjection({
    store: boundedStore(store, end),
    orm,
    signal: reached.signal,
    observe: (sign) => {
      if (sign.kind !== 'handled') return;
      onEvents(sign.events);
      if (!isAfter(end, sign.position)) reached.abort();
    },
  });
  await feed.finished;
};
