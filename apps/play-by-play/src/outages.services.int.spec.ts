import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { type LiveStatus, type Trouble } from '@pbp/contracts';
import { describeByUrl, eventually, projectRoot } from '@pbp/testing';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { FollowedStatus } from './testing/followed-status.js';
import { MemoryWatch } from './testing/memory-watch.js';
import { TopologyUnderFire } from './testing/topology-under-fire.js';

jest.setTimeout(1_800_000);

const run = promisify(execFile);

/** How long each of the services is away, in seconds. */
const away = Number(process.env['OUTAGE_SECONDS'] ?? 15);
const games = Number(process.env['OUTAGE_GAMES'] ?? 10);
const recoversWithin = 30_000;
/** What docker-compose.yml grants each of the processes, in megabytes: who holds more is killed there. */
const memoryGranted = 512;

/** What fans are told while it is away; nothing of what they cannot notice, or can see by how old the news are. */
const told = {
  kafka: 'late',
  redis: 'slow',
  postgres: 'unreadable',
  registry: null,
  minio: null,
  'event-store': 'stopped',
} as const satisfies Readonly<Record<string, Trouble['kind'] | null>>;
type Service = keyof typeof told;
const services = ['kafka', 'redis', 'postgres', 'registry', 'minio', 'event-store'] as const satisfies Service[];

const service = (action: 'kill' | 'start', name: Service): Promise<unknown> =>
  run(process.execPath, [join(projectRoot(), 'dist', 'scripts', 'services', 'main.js'), action, name]);

const kindsOf = ({ troubles }: LiveStatus): readonly Trouble['kind'][] => troubles.map(({ kind }) => kind);

/**
 * Kills what other suites may be using: run by itself, on services that `make services` started (SERVICES_DIR says where,
 * when it is not the default).
 */
describeByUrl('OUTAGES_ON', `services that are away for ${away} s, one after the other`, () => {
  let evening: DisturbedEvening;
  let topology: TopologyUnderFire;
  let memory: MemoryWatch;
  let followed: FollowedStatus;

  beforeAll(async () => {
    evening = await DisturbedEvening.begin(games, async (feedUrl, simulator) => {
      topology = await TopologyUnderFire.on(feedUrl, simulator);
      return topology;
    });
    memory = new MemoryWatch(() => topology.pids);
    followed = new FollowedStatus(topology.apiUrl);
  }, 600_000);
  afterAll(async () => {
    memory.stop();
    followed.stop();
    await evening.end();
  });

  const everybodyIsReady = async (): Promise<void> => {
    const troubles = await Promise.all(
      (['ingestion', 'stream-processor', 'projector', 'question-desk', 'api'] as const).map((app) =>
        topology.troubles(app),
      ),
    );
    expect(troubles).toEqual([{}, {}, {}, {}, {}]);
    expect([await topology.status(), followed.status]).toEqual([{ troubles: [] }, { troubles: [] }]);
  };
  const recovered = () => eventually(everybodyIsReady, { within: recoversWithin, every: 250 });

  /** Fans are told soon, and for as long as it lasts. */
  const isTold = async (name: Service): Promise<void> => {
    const kind = told[name];
    const until = Date.now() + away * 1_000;
    const saysSo = async () => {
      const statuses = [await topology.status(), followed.status];
      for (const status of statuses)
        expect(kindsOf(status)).toEqual(kind === null ? [] : expect.arrayContaining([kind]));
    };
    await eventually(saysSo, { within: away * 1_000, every: 250 });
    await pause(Math.max(0, until - Date.now()));
    await eventually(saysSo, { every: 250 });
  };

  const takeAway = async (name: Service): Promise<void> => {
    if (name === 'event-store') return topology.withoutEventStore(() => isTold(name));
    await service('kill', name);
    await isTold(name);
    await service('start', name);
  };

  const takeAwayEach = async (): Promise<void> => {
    memory.begin('nothing');
    await evening.isOn();
    await recovered();
    for (const name of services) {
      await evening.atWorkAgain(120_000);
      memory.begin(name);
      await takeAway(name).catch((error: unknown) => {
        throw new Error(`while ${name} was away`, { cause: error });
      });
      const back = Date.now();
      await recovered().catch((error: unknown) => {
        throw new Error(`after ${name} was away`, { cause: error });
      });
      const seconds = ((Date.now() - back) / 1_000).toFixed(1);
      process.stdout.write(`${name} away: ready ${seconds} s after it was back, ${peaks(memory.peaksOf(name))}\n`);
    }
  };
  const peaks = (megabytes: Readonly<Record<string, number>>): string =>
    Object.entries(megabytes)
      .map(([name, most]) => `${name} ${most} MB`)
      .join(', ');

  it('tells fans meanwhile, and leaves the log and the read models of an undisturbed run and everybody ready again', async () => {
    await evening.playDuring(takeAwayEach());
    await evening.endedAsUndisturbed();
  });

  it('lets no process hold more memory than it is granted', () => {
    process.stdout.write(`${peaks(memory.peaksOf('nothing'))} before; ${peaks(memory.peaks)} at most\n`);
    expect(Object.values(memory.peaks)).toHaveLength(6);
    expect(Object.entries(memory.peaks).filter(([, most]) => most > memoryGranted)).toEqual([]);
  });
});
