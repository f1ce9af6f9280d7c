import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Health, LiveStatus } from '@pbp/contracts';
import { connectKafka, createTopics } from '@pbp/kafka';
import { type AppProcess, freePort, startApp, startEventStoreProcess, type EventStoreProcess } from '@pbp/testing';
import { pbp } from './built.js';
import { deskStands } from './desk-stands.js';
import { ownOnServices, type OwnOnServices } from './own-on-services.js';
import { type Killable, type ServedUnderFire } from './under-fire.js';

const apps = ['ingestion', 'stream-processor', 'projector', 'question-desk', 'api'] as const;
type App = (typeof apps)[number];

/** What belongs to one run alone: its place on the services, and what it has on this machine. */
export interface Own extends OwnOnServices {
  readonly dataDir: string;
  readonly eventStorePort: number;
}

/** Nothing is started yet; the topics are there. */
export const ownOf = async (feedUrl: string): Promise<Own> => {
  const { name, env, remove } = await ownOnServices();
  const dataDir = mkdtempSync(join(tmpdir(), 'pbp-topology-'));
  const eventStorePort = await freePort();
  const here = {
    DATA_DIR: dataDir,
    EVENTSTORE_URL: `esdb://127.0.0.1:${eventStorePort}?tls=false`,
    PORT: String(await freePort()),
    ESPN_BASE_URL: feedUrl,
    POLL_SPEED: '200',
    LOG_LEVEL: 'fatal',
  };
  const { KAFKA_BROKERS, KAFKA_PREFIX: prefix } = env;
  await createTopics(connectKafka({ brokers: KAFKA_BROKERS.split(','), clientId: name, prefix }));
  return { name, dataDir, eventStorePort, env: { ...env, ...here }, remove };
};

/** The five processes on Kafka, PostgreSQL, Redis, S3 and the schema registry, as an operator runs them. */
export class TopologyUnderFire implements ServedUnderFire {
  readonly victims: readonly string[];
  private readonly running = new Map<App, AppProcess>();
  private eventStore: EventStoreProcess | undefined;

  private constructor(
    private readonly own: Own,
    private readonly simulator: Killable | undefined,
  ) {
    this.victims = [...apps, 'event-store', ...(simulator ? ['simulator'] : [])];
  }

  static async on(feedUrl: string, simulator?: Killable): Promise<TopologyUnderFire> {
    return new TopologyUnderFire(await ownOf(feedUrl), simulator);
  }

  get eventStoreUrl(): string {
    return this.own.env['EVENTSTORE_URL'] ?? '';
  }

  get url(): string {
    return `http://127.0.0.1:${this.own.env['PORT']}`;
  }

  get apiUrl(): string {
    return this.url;
  }

  async databaseUrl(): Promise<string> {
    return this.own.env.DATABASE_URL;
  }

  async launch(): Promise<void> {
    await this.startEventStore();
    await Promise.all(apps.map((app) => this.start(app)));
  }

  async kill(victim: string): Promise<void> {
    if (victim === 'simulator') return this.simulator?.kill();
    if (victim === 'event-store') {
      await this.eventStore?.kill();
      return this.startEventStore();
    }
    const app = apps.find((name) => name === victim);
    if (!app) throw new Error(`there is no ${victim}`);
    await this.running.get(app)?.kill();
    await this.start(app);
  }

  async killServer(): Promise<void> {
    await this.running.get('api')?.kill();
  }

  startServer(): Promise<void> {
    return this.start('api');
  }

  deskStands(): Promise<void> {
    return deskStands(this.running.get('question-desk')?.url ?? '');
  }

  /** The event store is this run's own, so that it is taken away here. */
  async withoutEventStore(work: () => Promise<unknown>): Promise<void> {
    await this.eventStore?.kill();
    await work();
    await this.startEventStore();
  }

  /** One more copy of an app beside the first; whoever asked for it ends it. */
  oneMore(app: App): Promise<AppProcess> {
    return startApp(app, this.own.env);
  }

  /** The parts of a process that are not ready, with what they say of themselves. */
  async troubles(app: App): Promise<Readonly<Record<string, unknown>>> {
    const answer = await fetch(`${this.running.get(app)?.url}/health/ready`);
    const { parts } = Health.parse(await answer.json());
    return Object.fromEntries(Object.entries(parts).filter(([, { state }]) => state !== 'ready'));
  }

  /** What the pages are told. */
  async status(): Promise<LiveStatus> {
    return LiveStatus.parse(await (await fetch(`${this.apiUrl}/api/status`)).json());
  }

  /** Our own processes that run at present, the event store among them. */
  get pids(): ReadonlyMap<string, number> {
    const pids = [...this.running].map(([app, { pid }]) => [app, pid] as const);
    return new Map([...pids, ...(this.eventStore ? [['event-store', this.eventStore.pid] as const] : [])]);
  }

  pbp(...args: readonly string[]): Promise<unknown> {
    return pbp(args, { ...this.own.env, LOG_LEVEL: 'silent' });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map((app) => app.stop()));
    await this.eventStore?.stop();
    await this.own.remove();
    rmSync(this.own.dataDir, { recursive: true, force: true });
  }

  private async startEventStore(): Promise<void> {
    const { dataDir, eventStorePort: port } = this.own;
    this.eventStore = await startEventStoreProcess(join(dataDir, 'events'), { port });
  }

  private async start(app: App): Promise<void> {
    this.running.set(app, await startApp(app, this.own.env));
  }
}
