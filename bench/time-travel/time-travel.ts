import { join } from 'node:path';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { Client } from 'undici';
import { type GameLog, type LoggedGame, withGameLog } from '../game-log.js';
import { limitRow, median, quantile, type Row, timed } from '../row.js';
import { startServing } from '../serving.js';

/** Fewer than the API holds in memory at once: more than an evening has. */
const games = 40;
const runs = 5;
const questionsARun = 400;
const warmUp = 10;

const anyOf = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
};

/** Milliseconds until the whole answer is there. */
const ask = (client: Client, { gameId, revision }: LoggedGame): Promise<number> =>
  timed(async () => {
    const at = Math.floor(Math.random() * (revision + 1));
    const { statusCode, body } = await client.request({ method: 'GET', path: `/api/games/${gameId}?at=${at}` });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`game ${gameId} at ${at}: ${statusCode} ${text}`);
  });

const p95 = (times: readonly number[]): number => quantile(times, 0.95);

const inTurn = async (client: Client, asked: readonly LoggedGame[]): Promise<readonly number[]> => {
  const times: number[] = [];
  for (const game of asked) times.push(await ask(client, game));
  return times;
};

/** The first question for a game has the API read its log; all later ones find it held in memory. */
const rowsOf = async (client: Client, all: readonly LoggedGame[]): Promise<readonly Row[]> => {
  const warmingUp = all.slice(0, warmUp);
  await inTurn(
    client,
    Array.from({ length: questionsARun }, () => anyOf(warmingUp)),
  );
  const first = p95(await inTurn(client, all.slice(warmUp)));
  const later: number[] = [];
  for (let run = 0; run < runs; run++) {
    later.push(
      p95(
        await inTurn(
          client,
          Array.from({ length: questionsARun }, () => anyOf(all)),
        ),
      ),
    );
  }
  return [
    limitRow('state at any revision by the API, p95', 'ms', median(later), 20),
    limitRow('state at any revision by the API, first question for its game, p95', 'ms', first, 20),
  ];
};

const measure = async (log: GameLog): Promise<readonly Row[]> => {
  const postgres = await startEmbeddedPostgres({ dataDir: join(log.folder, 'postgres') });
  const api = await startServing('api/src/main.js', { EVENTSTORE_URL: log.url, DATABASE_URL: postgres.url });
  const client = new Client(api.url);
  try {
    return await rowsOf(client, log.games);
  } finally {
    await client.close();
    await api.stop();
    await postgres.stop();
  }
};

/** How long the API takes to tell any game as it stood at any revision, over one kept-alive connection. */
export const timeTravelRows = (): Promise<readonly Row[]> => withGameLog(games, measure);
