import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Health } from '@pbp/contracts';
import { eventually, freePort } from '@pbp/testing';
import { Follower } from '../../api/src/testing/follower.js';
import { pbp } from './testing/built.js';
import { logOf, youngestLiveGame } from './testing/evening-told.js';
import { LaptopProcess } from './testing/laptop-process.js';
import { aliveOf, commandOf, descendantsOf, processorTimeOf } from './testing/process-tree.js';
import { smallDisk } from './testing/small-disk.js';

/** Long enough for every polling loop to be refused. */
const watched = 3_000;

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the demo on a disk that fills up (fills it as Linux lets us)', () => {
  const disk = smallDisk(160);
  const dataDir = `${disk.dir}/data`;
  let demo: LaptopProcess;

  /** But for PostgreSQL's own children, which come and go with connections and chores. */
  const family = () => {
    const all = [demo.pid, ...descendantsOf(demo.pid)];
    const postgres = all.find((pid) => /^\S*\/postgres -D/.test(commandOf(pid)));
    const passing = postgres === undefined ? [] : descendantsOf(postgres);
    // One that was listed first and had ended when its siblings were is none of those that stay.
    return aliveOf(all.filter((pid) => !passing.includes(pid)));
  };
  const health = async (): Promise<Health> => (await demo.get('/health/ready')) as Health;
  const startedGame = async (): Promise<string> => {
    const gameId = await youngestLiveGame(demo.url);
    expect((await logOf(demo.url, gameId)).length).toBeGreaterThan(10);
    return gameId;
  };

  const expectReadingToGoOn = async (gameId: string): Promise<void> => {
    for (const path of [`/${gameId}`, `/${gameId}/plays`, `/${gameId}/box-score`, `/${gameId}?at=5`]) {
      expect((await fetch(`${demo.url}/api/games${path}`)).status).toBe(200);
    }
    const follower = new Follower(demo.url, gameId);
    await follower.nextAnswer().finally(() => follower.close());
    expect(follower.answers).toEqual({ snapshot: 1, deltas: 0, problem: 0 });
  };

  beforeAll(async () => {
    demo = await LaptopProcess.start({
      port: await freePort(),
      dataDir,
      simulated: true,
      through: disk.command,
    }).answers();
  });

  afterAll(async () => {
    await demo.end('SIGKILL');
    disk.remove();
  });

  it(`stops taking the feed in and says so, goes on being read, and recovers by itself (${disk.how})`, async () => {
    const gameId = await eventually(startedGame);
    const running = family();
    disk.fill(demo.pid);
    await eventually(async () => {
      expect(await health()).toMatchObject({
        status: 'degraded',
        parts: { ingestion: { state: 'down', reason: expect.stringContaining('cannot be kept') } },
      });
    });

    const before = await logOf(demo.url, gameId);
    const worked = running.map(processorTimeOf);
    const began = performance.now();
    const passed = () => performance.now() - began;
    while (passed() < watched) {
      const asked = performance.now();
      expect(await health()).toMatchObject({ parts: { ingestion: { state: 'down' } } });
      await expectReadingToGoOn(gameId);
      // So that reading takes a third of the time at most, whatever the machine's pace.
      await pause(250 + 2 * (performance.now() - asked));
    }
    await eventually(() => expect(family()).toEqual(running));
    const busiest = Math.max(...running.map((pid, index) => processorTimeOf(pid) - (worked[index] ?? 0)));
    expect(busiest).toBeLessThan(passed() / 2);

    disk.free(demo.pid);
    await eventually(async () => expect(await health()).toMatchObject({ status: 'ready' }), { within: 60_000 });
    const after = await eventually(
      async () => {
        const events = await logOf(demo.url, gameId);
        expect(events.length).toBeGreaterThan(before.length);
        return events;
      },
      { every: 100 },
    );
    expect(after.slice(0, before.length)).toEqual(before);

    const there = [{ DATA_DIR: dataDir }, disk.inside(demo.pid)] as const;
    expect(await pbp(['rederive'], ...there)).toMatchObject({ identical: true });
    expect(await pbp(['rebuild', '--check'], ...there)).toMatchObject({ identical: true });
    const { code, errors } = await demo.end('SIGINT');
    expect(code).toBe(0);
    expect(errors.split('\n').length).toBeLessThan(200);
  }, 600_000);
});

describe('a start on a full disk', () => {
  it('ends with one line, and leaves nothing that the next start stumbles over', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pbp-full-'));
    // Files may be made and hold nothing, which is what a full disk allows.
    const through = ['sh', '-c', 'ulimit -f 0; exec "$0" "$@"'];
    const start = () => LaptopProcess.start({ port: 0, dataDir, through }).ended;
    for (const { code, output, errors } of [await start(), await start()]) {
      expect({ code, output }).toEqual({ code: 1, output: '' });
      expect(errors).toMatch(/^DATA_DIR=\S+ cannot be written: [^\n]+\n$/);
    }
    rmSync(dataDir, { recursive: true });
  });
});
