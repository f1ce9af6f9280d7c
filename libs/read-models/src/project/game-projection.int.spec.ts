import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore, projecting } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { lockWorker } from '../checkpoint/stored-checkpoints.js';
import { databaseOf } from '../database/database.js';
import { isTransient } from '../database/is-transient.js';
import { findDeadLetters } from '../dead-letter/find-dead-letters.js';
import { instruct } from '../dead-letter/instruct.js';
import { hashReadModels } from '../hash/hash-read-models.js';
import { breakGame } from '../testing/broken-game.js';
import { aLog, endOf, eventsOf } from '../testing/logs.js';
import { onPostgres } from '../testing/on-postgres.js';
import { GameProjection } from './game-projection.js';
import { type ProjectedGame } from './projected.js';
import { runGameProjection } from './run-game-projection.js';

describe('projecting games', () => {
  const { freshTables } = onPostgres();

  /** Hands the log over in batches of that size, as a feed would. */
  const projectInBatches = async (orm: MikroORM, store: EventStore, size: number): Promise<void> => {
    const projection = new GameProjection(store, await databaseOf(orm));
    const handle = projecting(projection, projection);
    const events = await eventsOf(store);
    let previous = await projection.checkpoints.load(projection.name);
    for (let start = 0; start < events.length; start += size) {
      const batch = events.slice(start, start + size);
      const position = batch.at(-1)?.position ?? '';
      await handle({ kind: 'next', feed: projection.name, events: batch, previous, position });
      previous = position;
    }
  };

  it('gives the same rows whatever the batches', async () => {
    // Enough for a COPY when all come at once.
    const store = await aLog(3, 90);
    const hashes = [];
    for (const size of [1, 7, 100, 10_000]) {
      const orm = await freshTables();
      await projectInBatches(orm, store, size);
      hashes.push(await hashReadModels(orm));
    }

    expect(hashes[0]).toMatchObject({ games: 3, position: await endOf(store) });
    for (const hash of hashes) expect(hash).toEqual(hashes[0]);
  });

  it('changes nothing when a batch comes again, as after a commit whose answer was lost', async () => {
    const store = await aLog();
    const orm = await freshTables();
    const projection = new GameProjection(store, await databaseOf(orm));
    const handle = projecting(projection, projection);
    const events = await eventsOf(store);
    const position = events.at(-1)?.position ?? '';
    await handle({ kind: 'next', feed: 'games', events, previous: undefined, position });
    const once = await hashReadModels(orm);

    await handle({ kind: 'next', feed: 'games', events, previous: undefined, position });

    expect(await hashReadModels(orm)).toEqual(once);
  });

  it('needs one connection: those that all write at once do not wait for each other’s', async () => {
    const store = await aLog(1, 10);
    const orm = await freshTables();
    const { pool } = await databaseOf(orm);
    const taken = await Promise.all(Array.from({ length: pool.options.max - 1 }, () => pool.connect()));
    await projectInBatches(orm, store, 5);
    for (const client of taken) client.release();
    expect(await hashReadModels(orm)).toMatchObject({ games: 1, position: await endOf(store) });
  });

  it('does not wait without end for a worker of its name that froze, and goes on when that is gone', async () => {
    const store = await aLog(1, 10);
    const orm = await freshTables();
    const database = await databaseOf(orm);
    const frozen = await database.pool.connect();
    await frozen.query('begin');
    await lockWorker(frozen, database.schema, 'games');

    const refused = new GameProjection(store, database).run(async () => undefined);
    const error = await refused.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: '55P03' });
    expect(isTransient(error)).toBe(true);

    frozen.release(true);
    await projectInBatches(orm, store, 5);
    expect(await hashReadModels(orm)).toMatchObject({ games: 1, position: await endOf(store) });
  });

  it('writes neither rows nor checkpoint when something in a batch throws', async () => {
    const store = await aLog(1, 10);
    const orm = await freshTables();
    const projection = new GameProjection(store, await databaseOf(orm));
    const [first] = await eventsOf(store);
    if (!first) throw new Error('the log is empty');

    const projected = projection.run(async (client, checkpoints) => {
      await checkpoints.advance('games', undefined, first.position);
      await projection.project([first], client);
      throw new Error('after all was written');
    });

    await expect(projected).rejects.toThrow('after all was written');
    expect(await hashReadModels(orm)).toMatchObject({ games: 0, position: null });
    expect(await projection.checkpoints.load('games')).toBeUndefined();
  });

  it('refuses to go on from a place that another worker has left', async () => {
    const store = await aLog(2, 20);
    const orm = await freshTables();
    await projectInBatches(orm, store, 10);
    const events = await eventsOf(store);
    const late = new GameProjection(store, await databaseOf(orm));
    await late.checkpoints.load('games');
    const before = await hashReadModels(orm);

    const handed = projecting(
      late,
      late,
    )({
      kind: 'next',
      feed: 'games',
      events: events.slice(5, 10),
      previous: events[4]?.position,
      position: `${Number.MAX_SAFE_INTEGER}/${Number.MAX_SAFE_INTEGER}`,
    });

    await expect(handed).rejects.toThrow('the checkpoint of games was moved by another');
    expect(await hashReadModels(orm)).toEqual(before);
  });

  it('parks the stream of an event that cannot be projected, lets the others flow, and takes it up again', async () => {
    const store = await aLog(3, 30);
    const lastOf = (await breakGame(store, '40180')) - 1;
    const orm = await freshTables();
    const stop = new AbortController();
    const announced = new Map<string, number>();
    const note = (games: readonly ProjectedGame[]) =>
      games.forEach(({ gameId, revision }) => announced.set(gameId, revision));

    const feed = await runGameProjection({ store, orm, signal: stop.signal, onCommitted: note });

    await eventually(async () => expect((await hashReadModels(orm)).position).toBe(await endOf(store)));
    // The rows can be seen a moment before it hears that they are committed.
    await eventually(() =>
      expect(announced).toEqual(
        new Map([
          ['40180', lastOf],
          ['40181', expect.any(Number)],
          ['40182', expect.any(Number)],
        ]),
      ),
    );
    const [letter] = await findDeadLetters(orm, 'open');
    await instruct(orm, letter?.id ?? '', { kind: 'skip', reason: 'the feed sent nothing', by: 'ann', at: '' });
    await eventually(() => expect(announced.get('40180')).toBe(lastOf + 2));
    stop.abort();
    await feed.finished;
  });
});
