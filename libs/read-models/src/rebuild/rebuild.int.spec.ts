import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { eventually } from '@pbp/testing';
import { connectReadModels } from '../database/connect-read-models.js';
import { databaseOf } from '../database/database.js';
import { hashReadModels } from '../hash/hash-read-models.js';
import { runGameProjection } from '../project/run-game-projection.js';
import { aLog, endOf, projectAll } from '../testing/logs.js';
import { onPostgres } from '../testing/on-postgres.js';
import { appendInTurns, asNewEvents, syntheticGame } from '../testing/synthetic-games.js';
import { rebuildReadModels } from './rebuild.js';

jest.setTimeout(60_000);

describe('rebuilding the read models', () => {
  const { url } = onPostgres(startEmbeddedPostgres);

  const live = async () => {
    const orm = await connectReadModels(url());
    const { pool, models, checkpoints } = await databaseOf(orm);
    const empty = `truncate ${[...Object.values(models), checkpoints].map(({ name }) => name).join(', ')}`;
    return { orm, pool, models, empty: () => pool.query(empty) };
  };

  it('gives what the live ones hold, and takes their place', async () => {
    const { orm, pool, empty } = await live();
    await empty();
    const store = await aLog();
    await projectAll(store, orm);
    const before = await hashReadModels(orm);

    const rebuilt = await rebuildReadModels({ url: url(), store });

    expect(rebuilt).toMatchObject({ identical: true, swapped: true, live: before.sha256, rebuilt: before.sha256 });
    expect(rebuilt.position).toBe(await endOf(store));
    expect(await hashReadModels(orm)).toEqual(before);
    const { rows } = await pool.query("select nspname from pg_namespace where nspname like 'read_models%'");
    expect(rows).toEqual([{ nspname: 'read_models' }]);
    await orm.close(true);
  });

  it('finds what is wrong with the live ones and leaves it alone when it shall only compare', async () => {
    const { orm, pool, models, empty } = await live();
    await empty();
    const store = await aLog();
    await projectAll(store, orm);
    const right = await hashReadModels(orm);
    await pool.query(`update ${models.gameCards.name} set detail = 'tampered with'`);

    const compared = await rebuildReadModels({ url: url(), store, then: 'compare' });
    expect(compared).toMatchObject({ identical: false, swapped: false, rebuilt: right.sha256 });
    expect((await hashReadModels(orm)).sha256).toBe(compared.live);

    await rebuildReadModels({ url: url(), store });
    expect(await hashReadModels(orm)).toEqual(right);
    await orm.close(true);
  });

  it('works while the projector runs, which goes on in the new tables', async () => {
    const { orm, empty } = await live();
    await empty();
    const store = await aLog(2, 40);
    const stop = new AbortController();
    const feed = await runGameProjection({ store, orm, signal: stop.signal });
    await eventually(async () => expect((await hashReadModels(orm)).games).toBe(2));
    const more = new Map([['9', syntheticGame('9', 200, 9)]]);
    const appending = appendInTurns(store, more, { atOnce: 5, between: () => pause(5) });

    const rebuilt = await rebuildReadModels({ url: url(), store });
    await appending;
    await store.append('game-10', asNewEvents('game-10', syntheticGame('10', 5, 10)), 'none');

    expect(rebuilt).toMatchObject({ identical: true, swapped: true });
    await eventually(async () => expect((await hashReadModels(orm)).position).toBe(await endOf(store)));
    expect(await rebuildReadModels({ url: url(), store, then: 'compare' })).toMatchObject({ identical: true });
    stop.abort();
    await feed.finished;
    await orm.close(true);
  });

  it('of an empty log is empty', async () => {
    const { orm, empty } = await live();
    await empty();
    const rebuilt = await rebuildReadModels({ url: url(), store: await aLog(1, 1) });
    expect(rebuilt).toMatchObject({ position: null, events: 0, identical: true, swapped: true });
    await orm.close(true);
  });
});
