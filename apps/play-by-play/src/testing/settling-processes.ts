import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type CrashPoint, crashPoints } from '@pbp/crash-points';
import { GAME_STREAM_PREFIX, PREDICTION_STREAM_PREFIX, QUESTION_STREAM_PREFIX } from '@pbp/domain';
import { comparePositions, type EventStore, type Position } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectPredictions, predictionCheckpoints } from '@pbp/prediction-models';
import {
  type AppProcess,
  CrashOrders,
  type EventStoreProcess,
  eventually,
  freePort,
  startApp,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
  Supervised,
} from '@pbp/testing';

const apps = ['question-desk', 'projector', 'api'] as const;
type App = (typeof apps)[number];

/** Deaths one after the other, and the starts between them. */
const within = 240_000;

/** Who follows the log, by the name of the checkpoint, and whose streams. */
const followers = {
  'question-desk': [GAME_STREAM_PREFIX, QUESTION_STREAM_PREFIX],
  predictions: [QUESTION_STREAM_PREFIX, PREDICTION_STREAM_PREFIX],
} as const;

const lastOf = async (store: EventStore, prefixes: readonly string[]): Promise<Position | undefined> => {
  for await (const { stream, position } of store.readAll({ direction: 'backwards' }))
    if (prefixes.some((prefix) => stream.startsWith(prefix))) return position;
  return undefined;
};

/**
 * The processes through which answers come and are settled, each of its own on an event store and a database: they die
 * where they are told to and are started again by their supervisors.
 */
export class SettlingProcesses {
  readonly orders = CrashOrders.begin();
  private readonly running = new Map<App, Supervised<AppProcess>>();

  private constructor(
    private readonly dir: string,
    private readonly eventStore: EventStoreProcess,
    readonly database: SuiteDatabase,
    private readonly orm: MikroORM,
    readonly store: EventStore,
    private readonly apiPort: number,
  ) {}

  static async begin(): Promise<SettlingProcesses> {
    const dir = mkdtempSync(join(tmpdir(), 'pbp-settling-'));
    const [eventStore, database] = [
      await startEventStoreProcess(join(dir, 'events'), { port: 0 }),
      await startSuiteDatabase(),
    ];
    const orm = await connectPredictions(database.url);
    const store = connectEventStore(eventStore.url);
    const processes = new SettlingProcesses(dir, eventStore, database, orm, store, await freePort());
    for (const app of apps) await processes.supervise(app);
    return processes;
  }

  /** The same in every life. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.apiPort}`;
  }

  /** Waits until everything that is in the log has been followed by whoever follows it. */
  async followed(): Promise<void> {
    await eventually(
      async () => {
        const checkpoints = await predictionCheckpoints(this.orm);
        for (const [name, prefixes] of Object.entries(followers)) {
          const [last, place] = [await lastOf(this.store, prefixes), await checkpoints.load(name)];
          if (last !== undefined && (place === undefined || comparePositions(place, last) < 0))
            throw new Error(`${name} stands at ${place} and not at ${last}`);
        }
      },
      // Each look breaks off reads, of which a server takes some thirty a second for long.
      { within, every: 200 },
    );
  }

  /** Whether the process has died at that point of what its order says, and of nothing else. */
  async hasDied(point: CrashPoint): Promise<boolean> {
    const pid = this.orders.diedAt(point);
    if (pid === null) return false;
    const supervised = [...this.running].find(([app]) => app === crashPoints[point].process)?.[1];
    await eventually(() => expect(supervised?.deaths).toContainEqual({ pid, signal: 'SIGKILL' }), { within });
    return true;
  }

  /** How often any of them has died. */
  get deaths(): number {
    return [...this.running.values()].reduce((sum, { deaths }) => sum + deaths.length, 0);
  }

  async end(): Promise<void> {
    for (const supervised of this.running.values()) await (await supervised.release()).stop();
    await Promise.all([this.store.close(), this.orm.close(true)]);
    await this.database.stop();
    await this.eventStore.stop();
    this.orders.end();
    rmSync(this.dir, { recursive: true, force: true });
  }

  private async supervise(app: App): Promise<void> {
    const env = {
      EVENTSTORE_URL: this.eventStore.url,
      DATABASE_URL: this.database.url,
      DATA_DIR: join(this.dir, app),
      PORT: String(this.apiPort),
      ...this.orders.envOf(app),
    };
    const supervised = new Supervised(() => startApp(app, env));
    this.running.set(app, supervised);
    const { url } = await supervised.now();
    await eventually(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200), { within });
  }
}
