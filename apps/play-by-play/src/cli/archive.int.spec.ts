import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openObjectsAt, verifyLog } from '@pbp/archive';
import { type CrashPoint } from '@pbp/crash-points';
import { type EventStore } from '@pbp/eventing';
import { appendInTurn } from '@pbp/eventing/testing';
import { connectEventStore } from '@pbp/eventstore-db';
import { loadConfig } from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import {
  CrashOrders,
  describeByUrl,
  eventually,
  type EventStoreProcess,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';
import { appendGames } from '../../../stream-processor/src/testing/played-log.js';
import { pbp, run } from '../testing/built.js';
import { projectedHash } from '../testing/projected-hash.js';

const games = 4;
/** So that a segment is full and a second one begun; games alone would take five times as long. */
const notes = 9_000;

interface Kill {
  readonly point: CrashPoint;
  readonly passing: number;
  /** What is in the archive then, and what is not yet. */
  readonly there: readonly string[];
  readonly missing: readonly string[];
  /** What is taken back out of it then, as if the run had died a step earlier. */
  readonly undone?: string;
}

const [segment, manifest] = ['log/segments/00000001-', 'log/manifest/00000001'];
const [lastSegment, tail] = ['log/segments/00000002-', 'log/tails/00000002-'];

/** One after the other, each in a run that goes on where the last one died. */
const kills: readonly Kill[] = [
  { point: 'archive: bytes put, entry not', passing: 1, there: [segment], missing: [manifest] },
  {
    point: 'archive: bytes put, entry not',
    passing: 2,
    there: [manifest, lastSegment],
    missing: [tail],
    undone: lastSegment,
  },
  { point: 'archive: entry put, shorter one not removed', passing: 1, there: [tail], missing: [] },
];

/** Finished games among many small events. Answers how many events they are. */
const appendEvening = async (store: EventStore): Promise<number> => {
  const facts = Array.from({ length: notes }, (_, number) => ({ type: 'Noted', data: { number } }));
  const half = notes / 2;
  const before = await appendInTurn(store, new Map([['note-before', facts.slice(0, half)]]), 250);
  const played = await appendGames(store, games);
  return before + played + (await appendInTurn(store, new Map([['note-after', facts.slice(half)]]), 250));
};

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
    events = await reading(source, appendEvening);
    log = await reading(source, linesOf);
    sourceHash = await readModelsOf(source);
    expect(events).toBeGreaterThan(10_000);
  }, 900_000);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await database.stop();
    rmSync(dir, { recursive: true });
  });

  /** A real run of `pbp archive write`, gone with `kill -9` at that step of it. */
  const killedAt = async (place: string, { point, passing }: Kill): Promise<void> => {
    const orders = CrashOrders.begin();
    orders.give(point, passing);
    const env = { ...at(source), ...orders.envOf('archive-write') };
    const ended = await run('play-by-play/src/pbp.js', ['archive', 'write', '--to', place], env).ended;
    orders.end();
    expect(ended).toMatchObject({ signal: 'SIGKILL' });
  };

  /** Kills a real run of `pbp restore` in its midst, and answers the store that it filled. Throws where it was too fast. */
  const restoredInPart = async (place: string): Promise<EventStoreProcess> => {
    const target = await startStore(randomUUID());
    const restoring = run('play-by-play/src/pbp.js', ['restore', '--from', place], at(target));
    const ended = restoring.ended.then(({ code, errors }) => {
      if (code !== null) throw new Error(`it ended with ${code} before it was killed: ${errors}`);
    });
    await reading(target, async (store) => {
      const isBegun = async () => {
        for await (const _ of store.readAll({ limit: 1 })) return true;
        return false;
      };
      while (!(await isBegun())) await Promise.race([pause(1), ended]);
    });
    expect(await restoring.kill()).toMatchObject({ signal: 'SIGKILL' });
    return target;
  };

  const suite = (place: string): void => {
    it('is whole after kill -9 at each step of the upload, restores the same log, and the same read models', async () => {
      const objects = openObjectsAt(place, loadConfig(process.env));
      const has = async (prefix: string) => (await objects.list(prefix)).length > 0;
      const isWhole = async () =>
        expect(await reading(source, (store) => verifyLog(objects, store))).toMatchObject({ problems: [] });
      for (const kill of kills) {
        await killedAt(place, kill);
        expect(await Promise.all(kill.there.map(has))).not.toContain(false);
        expect(await Promise.all(kill.missing.map(has))).not.toContain(true);
        await isWhole();
        if (kill.undone === undefined) continue;
        for (const key of await objects.list(kill.undone)) await objects.remove(key);
        await isWhole();
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
    }, 900_000);

    it('goes on with a restore that was killed', async () => {
      const target = await eventually(() => restoredInPart(place), { within: 300_000 });
      const restored = (await pbp(['restore', '--from', place], at(target))) as { readonly found: number };
      expect(restored).toMatchObject({ events });
      expect(restored.found).toBeGreaterThan(0);
      expect(restored.found).toBeLessThan(events);
      expect(await reading(target, linesOf)).toEqual(log);
    }, 900_000);
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
