import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import {
  describeByUrl,
  eventually,
  type EventStoreProcess,
  freePort,
  runningTimeOf,
  startEventStoreProcess,
} from '@pbp/testing';
import { type Program, runCommand } from './testing/built.js';
import { hasLiveScore, logOf, youngestLiveGame } from './testing/evening-told.js';
import { ownOnServices, type OwnOnServices } from './testing/own-on-services.js';
import { aliveOf, descendantsOf } from './testing/process-tree.js';

describeByUrl('KAFKA_BROKERS', 'an evening on services, as `make up-local` starts it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-up-local-'));
  let own: OwnOnServices;
  let eventStore: EventStoreProcess;
  let ports: Readonly<Record<string, string>>;
  let running: Program;

  const url = () => `http://127.0.0.1:${ports['PORT']}`;
  const start = (): Program =>
    runCommand(['scripts/up-local.sh'], {
      ...own.env,
      ...ports,
      EVENTSTORE_URL: eventStore.url,
      ESPN_BASE_URL: '',
      DATA_DIR: join(dir, 'data'),
      LOG_LEVEL: 'error',
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    });
  /** Throws at once with the script's own words if it has ended. */
  const orEnded = <T>(waiting: Promise<T>): Promise<T> =>
    Promise.race([
      waiting,
      running.ended.then(({ code, errors }) => {
        throw new Error(`up-local ended with ${code}: ${errors}`);
      }),
    ]);
  const family = (): readonly number[] => {
    const pid = running.child.pid ?? 0;
    return [pid, ...descendantsOf(pid)];
  };

  beforeAll(async () => {
    own = await ownOnServices();
    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    const [api, simulator] = [await freePort(), await freePort()];
    const others = { INGESTION_PORT: '0', STREAM_PROCESSOR_PORT: '0', PROJECTOR_PORT: '0', QUESTION_DESK_PORT: '0' };
    ports = { PORT: String(api), SIMULATOR_PORT: String(simulator), ...others };
    running = start();
  });

  afterAll(async () => {
    await running.kill('SIGTERM');
    await eventStore.stop();
    await own.remove();
    rmSync(dir, { recursive: true, force: true });
  });

  it('has a live score soon after its start', async () => {
    const began = Date.now();
    await orEnded(eventually(() => hasLiveScore(url()), { within: 240_000, every: 100 }));
    process.stdout.write(`up-local had a live score after ${Date.now() - began} ms\n`);
  }, 600_000);

  it('ends every process that it started at Ctrl-C, and goes on from the same log', async () => {
    const all = family();
    expect(all.length).toBeGreaterThanOrEqual(6);
    const gameId = await eventually(() => youngestLiveGame(url()));
    const longerThan = async (length: number): Promise<readonly string[]> => {
      const events = await logOf(url(), gameId);
      expect(events.length).toBeGreaterThan(length);
      return events;
    };
    const before = await eventually(() => longerThan(10), { within: 60_000, every: 100 });

    const { done, ms } = await runningTimeOf(() => running.kill('SIGINT'));
    const { code, errors } = done;
    expect(ms).toBeLessThan(10_000);
    // Of the script; a process of its that did not stop in good order has said so.
    expect(code).toBe(130);
    expect(errors).not.toContain('did not stop in good order');
    await eventually(() => expect(aliveOf(all)).toEqual([]));

    running = start();
    const goesOn = eventually(() => longerThan(before.length), { within: 240_000, every: 100 });
    const after = await orEnded(goesOn);
    expect(after.slice(0, before.length)).toEqual(before);
  }, 600_000);
});
