import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { keepEmbeddedPostgres, type KeptPostgres } from '@pbp/embedded-postgres';
import { InMemoryEventStore } from '@pbp/eventing';
import { eventually, layCluster } from '@pbp/testing';
import { connectReadModels } from '../database/connect-read-models.js';
import { hashReadModels } from '../hash/hash-read-models.js';
import { aLog, endOf, projectAll } from '../testing/logs.js';
import { appendInTurns, lengthOf, syntheticGames } from '../testing/synthetic-games.js';
import { runGameProjection } from './run-game-projection.js';

/** How often PostgreSQL is killed; a campaign sets more. */
const kills = Number(process.env['KILLS'] ?? 2);

jest.setTimeout(120_000 + kills * 60_000);

describe(`a projector whose PostgreSQL is killed ${kills} times`, () => {
  let folder: string;
  let postgres: KeptPostgres;
  const stop = new AbortController();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'killed-postgres-'));
    await layCluster(folder);
    postgres = await keepEmbeddedPostgres({ dataDir: folder });
  });
  afterAll(async () => {
    stop.abort();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('ends with the rows of an undisturbed run', async () => {
    const games = syntheticGames(4, 60 * kills);
    const undisturbed = await connectReadModels(postgres.url, { schema: 'undisturbed' });
    await projectAll(await aLog(4, 60 * kills), undisturbed);
    const expected = await hashReadModels(undisturbed);
    await undisturbed.close(true);
    const orm = await connectReadModels(postgres.url, { schema: 'disturbed' });
    const store = new InMemoryEventStore();
    let batches = 0;
    const observe = ({ kind }: { readonly kind: string }) => (batches += Number(kind === 'handled'));
    const feed = await runGameProjection({ store, orm, signal: stop.signal, observe });

    const share = Math.ceil(lengthOf(games) / kills);
    for (let from = 0; from < lengthOf(games); from += share) {
      const before = batches;
      const appending = appendInTurns(store, games, { atOnce: 3, from, to: from + share, between: () => pause(4) });
      await eventually(() => expect(batches).toBeGreaterThan(before));
      await pause(Math.random() * 100);
      // Between two lives there is nobody to kill.
      await eventually(() => process.kill(postgres.pid(), 'SIGKILL'));
      await appending;
    }

    const actual = await eventually(async () => {
      const hash = await hashReadModels(orm);
      expect(hash.position).toBe(await endOf(store));
      return hash;
    });
    expect(actual.sha256).toBe(expected.sha256);
    stop.abort();
    await feed.finished;
    await orm.close(true);
  });
});
