import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ObjectStore, openObjectsAt, verifyLog } from '@pbp/archive';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { loadConfig } from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import {
  describeByUrl,
  type EventStoreProcess,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';
import { appendGames } from '../../../stream-processor/src/testing/played-log.js';
import { pbp, run } from '../testing/built.js';
import { projectedHash } from '../testing/projected-hash.js';

const games = 24;

/** Each is seen in the archive before the run that puts it there is killed. */
const killPoints = ['log/segments/00000001-', 'log/manifest/00000001', 'log/segments/00000002-', 'log/tails/00000002-'];

const linesOf = async (store: EventStore): Promise<readonly string[]> =>
  (await Array.fromAsync(store.readAll())).map(({ position: _, ...event }) => JSON.stringify(event));

describe('pbp archive and pbp restore', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-archive-cli-'));
  const servers: EventStoreProcess[] = [];
  let events: number;
  let log: readonly string[];
  let source: EventStoreProcess;
  let sourceHash: string;
  let database: SuiteDatabase;
  let hashed = 0;

  const startStore = async (name: string): Promise<EventStoreProcess> => {
    const server = await startEventStoreProcess(join(dir, name), { port: 0 });
    servers.push(server);
    return server;
  };
  const reading = async <T>(server: EventStoreProcess, read: (store: EventStore) => Promise<T>): Promise<T> => {
    const store = connectEventStore(server.url);
    return read(store).finally(() => store.close());
  };
  const at = (server: EventStoreProcess) => ({
    EVENTSTORE_URL: server.url,
    DATA_DIR: join(dir, 'commands'),
    S3_ENDPOINT: process.env['S3_ENDPOINT'] ?? '',
  });
  /** SHA-256 of the read models that a projector makes of the log in tables of their own. */
  const readModelsOf = (server: EventStoreProcess): Promise<string> =>
    reading(server, async (store) => {
      const orm = await connectReadModels(database.url, { schema: `tables_${++hashed}` });
      const hash = await projectedHash(store, orm).finally(() => orm.close());
      expect(hash.games).toBe(games);
      return hash.sha256;
    });

  beforeAll(async () => {
    database = await startSuiteDatabase();
    source = await startStore('source');
    events = await reading(source, (store) => appendGames(store, games));
    log = await reading(source, linesOf);
    sourceHash = await readModelsOf(source);
    expect(events).toBeGreaterThan(10_000);
  }, 180_000);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await database.stop();
    rmSync(dir, { recursive: true });
  });

  /** Kills a real run of `pbp archive write` as soon as the archive has what is waited for. */
  const killedAt = async (place: string, objects: ObjectStore, prefix: string): Promise<void> => {
    const writing = run('play-by-play/src/pbp.js', ['archive', 'write', '--to', place], at(source));
    const ended = writing.ended.then(({ code, errors }) => {
      if (code !== null) throw new Error(`it ended with ${code} before it was killed: ${errors}`);
    });
    while ((await objects.list(prefix)).length === 0) await Promise.race([pause(1), ended]);
    expect(await writing.kill()).toMatchObject({ signal: 'SIGKILL' });
  };

  const suite = (place: string): void => {
    it('is whole after kill -9 at each step of the upload, restores the same log, and the same read models', async () => {
      const objects = openObjectsAt(place, loadConfig(process.env));
      for (const prefix of killPoints) {
        if ((await objects.list(prefix)).length > 0) continue;
        await killedAt(place, objects, prefix);
        expect(await reading(source, (store) => verifyLog(objects, store))).toMatchObject({ problems: [] });
      }
      expect(await pbp(['archive', 'write', '--to', place], at(source))).toMatchObject({ events });
      expect(await pbp(['archive', 'verify', '--from', place], at(source))).toMatchObject({
        sound: true,
        segments: 1,
        events,
        log: { kind: 'same', unarchived: 0 },
      });

      const target = await startStore(randomUUID());
      expect(await pbp(['restore', '--from', place], at(target))).toEqual({ events, found: 0 });
      expect(await reading(target, linesOf)).toEqual(log);
      expect(await readModelsOf(target)).toBe(sourceHash);
      expect(await pbp(['archive', 'verify', '--from', place], at(target))).toMatchObject({ sound: true });
    }, 180_000);

    it('goes on with a restore that was killed', async () => {
      const target = await startStore(randomUUID());
      const restoring = run('play-by-play/src/pbp.js', ['restore', '--from', place], at(target));
      await reading(target, async (store) => {
        const isBegun = async () => {
          for await (const _ of store.readAll({ limit: 1 })) return true;
          return false;
        };
        while (!(await isBegun())) await pause(1);
      });
      expect(await restoring.kill()).toMatchObject({ signal: 'SIGKILL' });
      const restored = (await pbp(['restore', '--from', place], at(target))) as { readonly found: number };
      expect(restored).toMatchObject({ events });
      expect(restored.found).toBeGreaterThan(0);
      expect(restored.found).toBeLessThan(events);
      expect(await reading(target, linesOf)).toEqual(log);
    }, 180_000);
  };

  describe('with a folder', () => {
    const place = join(dir, 'archive');
    suite(place);

    it('says in words what is wrong, and ends with 1', async () => {
      const verify = (from: string) =>
        run('play-by-play/src/pbp.js', ['archive', 'verify', '--from', from], at(source)).ended;
      expect(await verify(place)).toMatchObject({ code: 0, output: expect.stringMatching(/\nsound\n$/) as unknown });
      rmSync(join(place, 'log', 'manifest', '00000001.json'));
      const { code, output } = await verify(place);
      expect(code).toBe(1);
      expect(output).toContain('BROKEN  segment 1: log/manifest/00000001.json is missing\n');
    });

    it('refuses, in one line, an event store that holds something else', async () => {
      const target = await startStore(randomUUID());
      await reading(target, (store) => appendGames(store, 1));
      const { code, output, errors } = await run(
        'play-by-play/src/pbp.js',
        ['restore', '--from', join(dir, 'none')],
        at(target),
      ).ended;
      expect({ code, output, errors }).toEqual({
        code: 1,
        output: '',
        errors: `nothing is archived in ${join(dir, 'none')}\n`,
      });
    });
  });

  describeByUrl('S3_ENDPOINT', 'with S3', () => suite(`s3://pbp-${randomUUID()}/kills`));
});
