import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@pbp/testing';
import { connectReadModels } from '../database/connect-read-models.js';
import { databaseOf } from '../database/database.js';
import { findDeadLetter, findDeadLetters } from '../dead-letter/find-dead-letters.js';
import { instruct } from '../dead-letter/instruct.js';
import { hashReadModels } from '../hash/hash-read-models.js';
import { runGameProjection } from '../project/run-game-projection.js';
import { breakGame } from '../testing/broken-game.js';
import { aLog, endOf, projectAll } from '../testing/logs.js';
import { onPostgres } from '../testing/on-postgres.js';
import { appendInTurns, asNewEvents, syntheticGame, syntheticGames } from '../testing/synthetic-games.js';
import { rebuildReadModels } from './rebuild.js';

describe('rebuilding the read models', () => {
  const { url } = onPostgres();

  const live = async () => {
    const orm = await connectReadModels(url());
    const { pool, models, checkpoints, deadLetters, instructions } = await databaseOf(orm);
    const empty = `truncate ${[...Object.values(models), checkpoints, deadLetters, instructions].map(({ name }) => name).join(', ')}`;
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

  it('does not call a game different that is still on its way in its part of the log', async () => {
    const { orm, pool, models, empty } = await live();
    const { checkpoints } = await databaseOf(orm);
    await empty();
    const store = await aLog(3, 40);
    await projectAll(store, orm);
    const [behind] = syntheticGames(3, 40).keys();
    await store.append(`game-${behind}`, asNewEvents(`game-${behind}`, syntheticGame('x', 1, 1).slice(-1), 900), 'any');
    const atTheEnd = (name: string) =>
      endOf(store).then((end) => pool.query(`update ${checkpoints.name} set name = $1, position = $2`, [name, end]));
    const compared = () => rebuildReadModels({ url: url(), store, then: 'compare' });

    await atTheEnd('games@game.events/0');
    expect(await compared()).toMatchObject({ identical: true, onTheWay: [behind] });
    await pool.query(`update ${models.gameCards.name} set detail = 'tampered with'`);
    expect(await compared()).toMatchObject({ identical: false, onTheWay: [behind] });
    await atTheEnd('games');
    expect(await compared()).toMatchObject({ identical: false, onTheWay: [] });
    await orm.close(true);
  });

  describe('of a log with an event that cannot be projected', () => {
    const skip = { kind: 'skip', reason: 'the feed sent nothing', by: 'ann', at: '2026-01-01T00:00:00Z' } as const;
    const broken = async () => {
      const tables = await live();
      await tables.empty();
      const store = await aLog(2, 20);
      await breakGame(store, '40180');
      const stop = new AbortController();
      const feed = await runGameProjection({ store, orm: tables.orm, signal: stop.signal });
      const { id } = await eventually(async () => {
        const [letter] = await findDeadLetters(tables.orm, 'open');
        if (letter?.waitingBehind !== 1) throw new Error('not parked yet');
        return letter;
      });
      const end = async () => {
        stop.abort();
        await feed.finished;
        await tables.orm.close(true);
      };
      const standsAs = (standing: string) =>
        eventually(async () => expect(await findDeadLetter(tables.orm, id)).toMatchObject({ standing }));
      return { ...tables, store, id, end, standsAs };
    };

    it('passes over what was skipped, as the live ones do, and keeps who skipped it', async () => {
      const { orm, store, id, end, standsAs } = await broken();
      await instruct(orm, id, skip);
      await standsAs('skipped');
      const before = await findDeadLetter(orm, id);

      expect(await rebuildReadModels({ url: url(), store })).toMatchObject({ identical: true, swapped: true });

      expect(await findDeadLetter(orm, id)).toEqual(before);
      expect(before?.instructions).toMatchObject([{ by: 'ann', reason: 'the feed sent nothing' }]);
      expect(await findDeadLetters(orm, 'open')).toEqual([]);
      await store.append('game-40180', asNewEvents('game-40180', syntheticGame('40180', 1, 1).slice(-1), 900), 'any');
      await eventually(async () => expect((await hashReadModels(orm)).position).toBe(await endOf(store)));
      expect(await rebuildReadModels({ url: url(), store, then: 'compare' })).toMatchObject({ identical: true });
      await end();
    });

    it('passes over what was skipped last, with nothing behind it', async () => {
      const { orm, store, id, end, standsAs } = await broken();
      await instruct(orm, id, skip);
      await standsAs('skipped');
      const revision = await breakGame(store, '40181');
      const [last] = await eventually(async () => {
        const open = await findDeadLetters(orm, 'open');
        expect(open).toMatchObject([{ gameId: '40181', revision, waitingBehind: 1 }]);
        return open;
      });

      expect(await rebuildReadModels({ url: url(), store })).toMatchObject({ identical: true });

      expect(await findDeadLetters(orm, 'open')).toMatchObject([{ id: last?.id, waitingBehind: 1 }]);
      await end();
    });

    it('tries again what is parked, and the projector still does what was asked meanwhile', async () => {
      const { orm, store, id, end, standsAs } = await broken();
      let asked = false;
      const onProgress = () => {
        if (!asked) void instruct(orm, id, skip);
        asked = true;
      };

      await rebuildReadModels({ url: url(), store, onProgress });

      await standsAs('skipped');
      expect(await findDeadLetters(orm, 'open')).toEqual([]);
      expect(await rebuildReadModels({ url: url(), store, then: 'compare' })).toMatchObject({ identical: true });
      await end();
    });

    it('settles what goes through now, and the record says that it was the rebuild', async () => {
      const { orm, store, id, end } = await broken();
      const { deadLetters } = await databaseOf(orm);
      await end();
      const later = await live();
      // A letter whose event is no longer in the way, as after a mended projection.
      await later.pool.query(`update ${deadLetters.name} set event_id = 'mended' where feed || ':' || event_id = $1`, [
        id,
      ]);

      await rebuildReadModels({ url: url(), store });

      expect(await findDeadLetter(later.orm, 'games:mended')).toMatchObject({ standing: 'redriven' });
      await later.orm.close(true);
    });
  });

  it('of an empty log is empty', async () => {
    const { orm, empty } = await live();
    await empty();
    const rebuilt = await rebuildReadModels({ url: url(), store: await aLog(1, 1) });
    expect(rebuilt).toMatchObject({ position: null, events: 0, identical: true, swapped: true });
    await orm.close(true);
  });
});
