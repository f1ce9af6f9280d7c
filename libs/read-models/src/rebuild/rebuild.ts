import { type MikroORM } from '@mikro-orm/postgresql';
import { passing } from '@pbp/crash-points';
import { comparePositions, type EventStore, type Position } from '@pbp/eventing';
import { inTransaction } from '@pbp/postgres';
import { type ClientBase } from 'pg';
import { partitionCheckpoints } from '../checkpoint/place-in-partition.js';
import { lockWriting } from '../checkpoint/stored-checkpoints.js';
import { connectReadModels, liveSchema } from '../database/connect-read-models.js';
import { type Database, databaseOf } from '../database/database.js';
import { hashTables } from '../hash/hash-tables.js';
import { projectionName } from '../project/game-projection.js';
import { gamesOnTheWay } from './games-on-the-way.js';
import { projectUpTo } from './project-up-to.js';
import { dropSchema, swapSchemas } from './swap-schemas.js';
import { takeOverDeadLetters, takeOverSkips } from './take-over-dead-letters.js';

export interface RebuildOptions {
  readonly url: string;
  readonly store: EventStore;
  /** 'compare' leaves the live tables in place. Default 'swap'. */
  readonly then?: 'swap' | 'compare';
  /** Events projected so far, of about so many. */
  readonly onProgress?: (events: number, of: number) => void;
}

export interface Rebuilt {
  /** Where in the log both were when they were compared; null for an empty log. */
  readonly position: Position | null;
  readonly events: number;
  readonly live: string;
  readonly rebuilt: string;
  /** Of all games but those on the way. */
  readonly identical: boolean;
  /** Games whose newest events the live tables were still to get, from a part of the log that came less far. */
  readonly onTheWay: readonly string[];
  readonly swapped: boolean;
}

const freshSchema = `${liveSchema}_rebuild`;
const retiredSchema = `${liveSchema}_retired`;

const clear = async ({ pool }: Database): Promise<void> =>
  inTransaction(pool, async (client) => {
    await dropSchema(client, freshSchema);
    await dropSchema(client, retiredSchema);
  });

/** The furthest that any of the projectors has come: fed by the log itself, or by parts of its mirror. */
const positionOf = async (client: ClientBase, { checkpoints }: Database): Promise<Position | null> => {
  const { rows } = await client.query<{ position: Position }>(
    `select position from ${checkpoints.name} where name = $1 or starts_with(name, $2)`,
    [projectionName, partitionCheckpoints],
  );
  return (
    rows
      .map(({ position }) => position)
      .sort(comparePositions)
      .at(-1) ?? null
  );
};

const countEvents = async ({ pool, models }: Database): Promise<number> => {
  const { rows } = await pool.query<{ events: number }>(
    `select coalesce(sum(revision + 1), 0)::int as events from ${models.gameCards.name}`,
  );
  return rows[0]?.events ?? 0;
};

/**
 * Builds the read models anew from the log in a schema of their own, compares them with the live ones by hash, and
 * gives them the live name, all while a projector may be running: it waits only for the last few events and the
 * comparison, and then finds the new tables in place. Throws what the stores throw; the live tables are then untouched.
 */
export const rebuildReadModels = async (options: RebuildOptions): Promise<Rebuilt> => {
  const live = await connectReadModels(options.url);
  try {
    const database = await databaseOf(live);
    await clear(database);
    const fresh = await connectReadModels(options.url, { schema: freshSchema });
    const rebuilt = await build(options, database, fresh).finally(() => fresh.close(true));
    passing('rebuild: committed, old tables not dropped');
    await clear(database);
    return rebuilt;
  } finally {
    await live.close(true);
  }
};

const build = async (
  { store, then = 'swap', onProgress = () => undefined }: RebuildOptions,
  live: Database,
  freshOrm: MikroORM,
): Promise<Rebuilt> => {
  const fresh = await databaseOf(freshOrm);
  await takeOverSkips(live, fresh);
  const expected = await countEvents(live);
  let events = 0;
  const catchUp = async (position: Position | null): Promise<void> => {
    if (position === null) return;
    await projectUpTo(store, freshOrm, position, (more) => onProgress((events += more), expected));
  };
  await catchUp(await inTransaction(live.pool, (client) => positionOf(client, live)));
  return inTransaction(live.pool, async (client) => {
    await lockWriting(client, live.schema);
    const position = await positionOf(client, live);
    await catchUp(position);
    const onTheWay = await gamesOnTheWay(client, live, fresh);
    const hashes = {
      live: await hashTables(client, live, onTheWay),
      rebuilt: await hashTables(client, fresh, onTheWay),
    };
    const swapped = then === 'swap';
    if (swapped) {
      passing('rebuild: built, not swapped');
      await takeOverDeadLetters(client, live, fresh);
      await swapSchemas(client, { live: live.schema, fresh: fresh.schema, retired: retiredSchema });
      passing('rebuild: swapped, not committed');
    }
    return { position, events, ...hashes, identical: hashes.live === hashes.rebuilt, onTheWay, swapped };
  });
};
