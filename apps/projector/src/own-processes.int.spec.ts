import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Health } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import {
  describeByUrl,
  eventually,
  type EventStoreProcess,
  runningTimeOf,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';
import { type Program, run } from '../../play-by-play/src/testing/built.js';
import { ownOnServices } from '../../play-by-play/src/testing/own-on-services.js';
import { announcement, day } from './testing/announcement.js';

/** Nothing listens there: the feed of these tests is away. */
const nowhere = 'http://127.0.0.1:1';

const readyUrl = (program: Program): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    program.child.stdout?.on('data', (text: string) => {
      said += text;
      const url = /(?:^ready|is at) (http:\S+)/m.exec(said)?.[1];
      if (url) resolve(url);
    });
    void program.ended.then(({ errors }) => reject(new Error(errors)));
  });

const healthOf = async (url: string): Promise<Health & { readonly answered: number }> => {
  const response = await fetch(`${url}/health/ready`);
  return { ...Health.parse(await response.json()), answered: response.status };
};

type App = 'api' | 'projector' | 'ingestion' | 'question-desk' | 'stream-processor' | 'laptop';

const entries: Readonly<Record<App, string>> = {
  api: 'api/src/main.js',
  projector: 'projector/src/main.js',
  ingestion: 'ingestion/src/main.js',
  'question-desk': 'question-desk/src/main.js',
  'stream-processor': 'stream-processor/src/main.js',
  laptop: 'play-by-play/src/main.js',
};

/** What is outside besides the log and the tables, and what gives it back. */
interface Outside {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const kafkaAndAll = async (): Promise<Outside> => {
  const { name, env, remove } = await ownOnServices();
  await createTopics(connectKafka({ brokers: env.KAFKA_BROKERS.split(','), clientId: name, prefix: env.KAFKA_PREFIX }));
  return { env, remove };
};

const processes = (all: readonly App[], getOutside: () => Promise<Outside>): void => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-processes-'));
  const urls = new Map<App, string>();
  const programs = new Map<App, Program>();
  let eventStore: EventStoreProcess;
  let database: SuiteDatabase;
  let log: EventStore;
  let outside: Outside;
  const among = (...apps: readonly App[]): readonly App[] => apps.filter((app) => all.includes(app));

  const environment = () => ({
    ...outside.env,
    EVENTSTORE_URL: eventStore.url,
    DATABASE_URL: database.url,
    ESPN_BASE_URL: nowhere,
    DATA_DIR: join(dir, 'data'),
    PORT: '0',
    PROJECTOR_PORT: '0',
    INGESTION_PORT: '0',
    STREAM_PROCESSOR_PORT: '0',
    QUESTION_DESK_PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const urlOf = (app: App): string => urls.get(app) ?? '';
  const expectPart = (apps: readonly App[], part: string, expected: object) =>
    eventually(async () => {
      for (const app of apps) expect((await healthOf(urlOf(app))).parts).toMatchObject({ [part]: expected });
    });
  const answers = async (path: string, status: number) =>
    expect((await fetch(`${urlOf('api')}${path}`)).status).toBe(status);

  beforeAll(async () => {
    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    database = await startSuiteDatabase();
    outside = await getOutside();
    log = connectEventStore(eventStore.url);
    await log.append('game-1', [announcement('1')], 'none');
    await Promise.all(
      all.map(async (app) => {
        const program = run(entries[app], [], environment());
        programs.set(app, program);
        urls.set(app, await readyUrl(program));
      }),
    );
  });

  afterAll(async () => {
    await Promise.all([...programs.values()].map((program) => program.kill('SIGTERM')));
    await log.close();
    await database.stop();
    await outside.remove();
    await eventStore.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const counts: Readonly<Record<App, string>> = {
    api: 'pbp_http_request_duration_seconds',
    projector: 'pbp_projector_parked_games',
    ingestion: 'pbp_feed_polls_total',
    'question-desk': 'pbp_questions_desk_held',
    'stream-processor': 'pbp_mirror_events_total',
    laptop: 'pbp_projector_parked_games',
  };

  it.each(all)('%s says that it lives, how it is and what it counted', async (app) => {
    expect(await (await fetch(`${urlOf(app)}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${urlOf(app)}/metrics`)).text()).toContain(counts[app]);
    await expectPart([app], 'event-store', { state: 'ready' });
    expect(await (await fetch(`${urlOf(app)}/metrics`)).text()).toContain('pbp_part_ready{part="event-store"} 1');
  });

  it('knows the database and the projector too, where there are such', async () => {
    await expectPart(among('api', 'projector', 'question-desk', 'laptop'), 'database', { state: 'ready' });
    await expectPart(among('projector', 'laptop'), 'projector', { state: 'ready' });
    await expectPart(among('question-desk', 'laptop'), 'question-desk', { state: 'ready' });
    expect((await healthOf(urlOf('ingestion'))).parts).not.toHaveProperty('database');
  });

  it('says that the database is away and why, reads from the log meanwhile, and comes back', async () => {
    await eventually(() => answers(`/api/games?league=nba&date=${day}`, 200));
    await database.goAway();
    await expectPart(among('api', 'projector', 'question-desk', 'laptop'), 'database', {
      state: 'down',
      reason: expect.stringMatching(/connect|terminat/i) as unknown,
      since: expect.any(String) as unknown,
    });
    expect(await healthOf(urlOf('projector'))).toMatchObject({ status: 'down', answered: 503 });
    await answers('/api/games/1?at=0', 200);
    await answers(`/api/games?league=nba&date=${day}`, 503);
    await expectPart(['ingestion'], 'event-store', { state: 'ready' });

    await database.comeBack();

    await expectPart(among('api', 'projector', 'question-desk', 'laptop'), 'database', { state: 'ready' });
    await expectPart(among('question-desk', 'laptop'), 'question-desk', { state: 'ready' });
    await eventually(() => answers(`/api/games?league=nba&date=${day}`, 200));
  });

  it('says that the event store is away and why, reads from the database meanwhile, and comes back', async () => {
    const { port } = new URL(eventStore.url);
    await eventStore.kill();
    await expectPart(all, 'event-store', { state: 'down', reason: expect.stringMatching(/\w/) as unknown });
    expect(await (await fetch(`${urlOf('api')}/metrics`)).text()).toContain('pbp_part_ready{part="event-store"} 0');
    expect(await healthOf(urlOf('ingestion'))).toMatchObject({ status: 'down', answered: 503 });
    await answers(`/api/games?league=nba&date=${day}`, 200);
    await answers('/api/games/1/plays', 200);

    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: Number(port) });

    await expectPart(all, 'event-store', { state: 'ready' });
    await expectPart(among('projector', 'laptop'), 'projector', { state: 'ready' });
    await expectPart(among('question-desk', 'laptop'), 'question-desk', { state: 'ready' });
  });

  it('says that an event store which hangs does not answer', async () => {
    eventStore.freeze();
    try {
      await expectPart(all, 'event-store', { state: 'down', reason: expect.stringMatching(/answer|time/i) as unknown });
    } finally {
      eventStore.thaw();
    }
    await expectPart(all, 'event-store', { state: 'ready' });
  });

  it.each([
    ['projector', 'PROJECTOR_PORT'],
    ['ingestion', 'INGESTION_PORT'],
    ['api', 'PORT'],
  ] as const)('%s ends where its port is in use, and says how to choose another', async (app, variable) => {
    const port = new URL(urlOf('api')).port;
    const { code, output, errors } = await run(entries[app], [], { ...environment(), [variable]: port }).ended;
    expect({ code, output, errors }).toEqual({
      code: 1,
      output: '',
      errors: `port ${port} on 127.0.0.1 is in use: choose another, e.g. ${variable}=${Number(port) + 1}\n`,
    });
  });

  it('ends where a service is missing that it needs', async () => {
    const { code, errors } = await run(entries.projector, [], { ...environment(), DATABASE_URL: '' }).ended;
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'DATABASE_URL is unset: the projector as a process of its own needs that service\n',
    });
  });

  it.each(all)('%s stops in good order, within ten seconds', async (app) => {
    const { done: end, ms } = await runningTimeOf(async () => programs.get(app)?.kill('SIGTERM'));
    expect(end).toMatchObject({ code: 0, signal: null });
    expect(ms).toBeLessThan(10_000);
  });
};

describe('processes with stores outside', () =>
  processes(['api', 'projector', 'ingestion', 'question-desk', 'laptop'], async () => ({
    env: {},
    remove: async () => undefined,
  })));

describeByUrl('KAFKA_BROKERS', 'processes with everything outside', () =>
  processes(['api', 'projector', 'ingestion', 'question-desk', 'stream-processor'], kafkaAndAll),
);
