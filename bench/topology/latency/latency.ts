import { gameStream } from '@pbp/domain';
import { type AppProcess, eventually, startApp } from '@pbp/testing';
import { limitRow, quantile, type Row } from '../../row.js';
import { type OwnPlace, withOwnPlace } from '../own-place.js';
import { type Announced, onServices } from '../services.js';
import { type Arrival, Arrivals } from './arrivals.js';
import { type LiveEvening, startLiveEvening } from './live-evening.js';

/*
 * Ingestion, stream-processor, projector and api as processes of their own follow a simulated evening. A sample is a
 * delta at a socket: from the moment at which the event store took the first of its events, by its own record, to the
 * socket's callback. All clocks are this machine's.
 */

const games = 10;
/** As the demo plays and polls. */
const speed = 8;
const warmUp = 50;
const samples = 400;
const most = 300;
const name = `append to Kafka, Redis and socket, ${games} live games`;

const apps = ['ingestion', 'stream-processor', 'projector', 'api'] as const;

const createdAt = async ({ client }: OwnPlace, gameIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const created = new Map<string, number>();
  for (const gameId of gameIds) {
    for await (const { event } of client.readStream(gameStream(gameId))) {
      if (event) created.set(`${gameId} ${event.revision}`, event.created.getTime());
    }
  }
  return created;
};

const latencies = (arrivals: readonly Arrival[], created: ReadonlyMap<string, number>): readonly number[] =>
  arrivals.map(({ gameId, revision, at }) => at - (created.get(`${gameId} ${revision}`) ?? Number.NaN));

const follow = async (place: OwnPlace, evening: LiveEvening, url: string): Promise<readonly number[]> => {
  const arrivals = new Arrivals(url);
  try {
    await eventually(() => arrivals.watch(evening.gameIds), { within: 120_000, every: 1_000 });
    await evening.resume();
    await eventually(
      () => {
        if (arrivals.all.length < warmUp + samples) throw new Error(`only ${arrivals.all.length} deltas have come`);
      },
      { within: 600_000, every: 500 },
    );
  } finally {
    arrivals.close();
  }
  return latencies(arrivals.all.slice(warmUp), await createdAt(place, evening.gameIds));
};

const startAll = async (env: Readonly<Record<string, string>>): Promise<readonly AppProcess[]> => {
  const started: AppProcess[] = [];
  for (const app of apps) started.push(await startApp(app, env));
  return started;
};

const measure = async (place: OwnPlace): Promise<readonly Row[]> => {
  const evening = await startLiveEvening(games, speed);
  const processes = await startAll({ ...place.env, ESPN_BASE_URL: evening.url, POLL_SPEED: String(speed) });
  try {
    const taken = await follow(place, evening, processes.at(-1)?.url ?? '');
    const [p50, p99] = [quantile(taken, 0.5), quantile(taken, 0.99)].map(Math.round);
    return [limitRow(`${name}, p95 (p50 ${p50} ms, p99 ${p99} ms)`, 'ms', quantile(taken, 0.95), most)];
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
    await evening.stop();
  }
};

const announced: readonly Announced[] = [{ row: `${name}, p95`, unit: 'ms', goal: `<= ${most} ms` }];

/** How long an event takes from the log through the whole topology to a socket. */
export const latencyRows = onServices(['KAFKA_BROKERS', 'DATABASE_URL', 'REDIS_URL'], announced, () =>
  withOwnPlace(measure),
);
