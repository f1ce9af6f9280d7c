import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Health } from '@pbp/contracts';
import { crashPoints, type CrashPoint, type MortalProcess } from '@pbp/crash-points';
import {
  type AppProcess,
  CrashOrders,
  type Death,
  type EventStoreProcess,
  eventually,
  freePort,
  startApp,
  startEventStoreProcess,
  Supervised,
} from '@pbp/testing';
import { type Ended, pbp, run } from './built.js';
import { mirroredTails } from './mirrored-events.js';
import { gamesInKafka, type MirroredGame } from './mirrored-games.js';
import { type Own, ownOf } from './topology-under-fire.js';
import { type UnderFire } from './under-fire.js';

const apps = ['ingestion', 'stream-processor', 'projector', 'api'] as const;
type App = (typeof apps)[number];
type Server = App | 'event-store';

const commands = { 'archive-write': ['archive', 'write'], rebuild: ['rebuild'] } as const;
type Command = keyof typeof commands;

const isCommand = (process: MortalProcess): process is Command => process in commands;

/**
 * The processes on Kafka, PostgreSQL, Redis, S3 and the schema registry, each of which dies where it is told to and is
 * started again by its supervisor.
 */
export class DyingTopology implements UnderFire {
  readonly victims = [];
  readonly orders = CrashOrders.begin();
  private readonly running = new Map<Server, Supervised<AppProcess | EventStoreProcess>>();
  private readonly commandsEnded: Death[] = [];

  private constructor(
    private readonly own: Own,
    private readonly apiPort: number,
  ) {}

  static async on(feedUrl: string): Promise<DyingTopology> {
    return new DyingTopology(await ownOf(feedUrl), await freePort());
  }

  get eventStoreUrl(): string {
    return this.own.env['EVENTSTORE_URL'] ?? '';
  }

  /** The same in every life. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.apiPort}`;
  }

  async databaseUrl(): Promise<string> {
    return this.own.env['DATABASE_URL'] ?? '';
  }

  async launch(): Promise<void> {
    const { dataDir, eventStorePort: port } = this.own;
    const env = this.orders.envOf('event-store');
    const events = join(dataDir, 'events');
    await this.supervise('event-store', () => startEventStoreProcess(events, { port, env }));
    await Promise.all(apps.map((app) => this.supervise(app, () => startApp(app, this.envOf(app)))));
  }

  /** SIGKILL; over when the next life has begun. */
  async kill(victim: string): Promise<void> {
    const supervised = this.running.get(this.serverCalled(victim));
    await (await supervised?.now())?.kill();
    await supervised?.now();
  }

  /** SIGTERM as soon as it has something in hand; it is started again. */
  async stopOnce(victim: App): Promise<void> {
    await this.isReady(victim, ({ status }) => status === 'ready');
    await (await this.running.get(victim)?.now())?.stop();
  }

  /** Everybody is alive, has found its work, and has done what waited. */
  async allReady(): Promise<void> {
    await Promise.all(apps.map((app) => this.isReady(app)));
  }

  /** Waits until the process has died at that point of what its order says, and of nothing else. */
  async died(point: CrashPoint, within = 60_000): Promise<void> {
    const { process } = crashPoints[point];
    await eventually(
      () => {
        const pid = this.orders.diedAt(point);
        if (pid === null) throw new Error(`no ${process} has come by "${point}"`);
        expect(this.deathsOf(process)).toContainEqual({ pid, signal: 'SIGKILL' });
      },
      { within },
    );
  }

  /** How many events of each game the log's mirror holds, in order and none twice. */
  mirrored(): Promise<Readonly<Record<string, number>>> {
    const { KAFKA_BROKERS = '', KAFKA_PREFIX = '' } = this.own.env;
    return mirroredTails(KAFKA_BROKERS, `${KAFKA_PREFIX}game.events`);
  }

  /** What follows from them, by game. */
  mirroredGames(): Promise<ReadonlyMap<string, MirroredGame>> {
    const { KAFKA_BROKERS = '', KAFKA_PREFIX = '' } = this.own.env;
    return gamesInKafka(KAFKA_BROKERS, KAFKA_PREFIX);
  }

  /** A command that changes something, run to its end, whichever that is. */
  async command(name: Command): Promise<Ended> {
    const env = { ...this.own.env, LOG_LEVEL: 'silent', ...this.orders.envOf(name) };
    const { child, ended } = run('play-by-play/src/pbp.js', [...commands[name], '--json'], env);
    const how = await ended;
    this.commandsEnded.push({ pid: child.pid ?? 0, signal: how.signal });
    return how;
  }

  pbp(...args: readonly string[]): Promise<unknown> {
    return pbp(args, { ...this.own.env, LOG_LEVEL: 'silent' });
  }

  async stop(): Promise<void> {
    const { 'event-store': eventStore, ...others } = Object.fromEntries(this.running);
    const end = async (each: Supervised<AppProcess | EventStoreProcess>) => (await each.release()).stop();
    await Promise.all(Object.values(others).map(end));
    if (eventStore) await end(eventStore);
    rmSync(this.own.dataDir, { recursive: true, force: true });
  }

  private isReady(app: App, enough = ({ status }: Health) => status !== 'down'): Promise<void> {
    return eventually(
      async () => {
        const process = await this.running.get(app)?.now();
        const health = Health.parse(await (await fetch(`${process?.url}/health/ready`)).json());
        if (!enough(health)) throw new Error(`${app} is not ready: ${JSON.stringify(health)}`);
      },
      { within: 180_000, every: 100 },
    );
  }

  private envOf(app: App): Readonly<Record<string, string>> {
    return { ...this.own.env, PORT: String(this.apiPort), ...this.orders.envOf(app) };
  }

  private async supervise(name: Server, start: () => Promise<AppProcess | EventStoreProcess>): Promise<void> {
    const supervised = new Supervised(start);
    this.running.set(name, supervised);
    await supervised.now();
  }

  private deathsOf(process: MortalProcess): readonly Death[] {
    if (isCommand(process)) return this.commandsEnded;
    const [, supervised] = [...this.running].find(([server]) => server === process) ?? [];
    return supervised?.deaths ?? [];
  }

  private serverCalled(name: string): Server {
    const found = [...this.running.keys()].find((server) => server === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  }
}
