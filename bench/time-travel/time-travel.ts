import { join } from 'node:path';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { Client } from 'undici';
import { type GameLog, type LoggedGame, withGameLog } from '../game-log.js';
import { costRow, limitRow, median, quantile, type Row, timed } from '../row.js';
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

/** Each question is the first for its game: the API reads and folds that log, which the bare client reads beside it. */
const firstQuestions = async (client: Client, log: GameLog, asked: readonly LoggedGame[]): Promise<Row> => {
  const ours: number[] = [];
  const bare: number[] = [];
  for (const game of asked) {
    ours.push(await ask(client, game));
    bare.push(
      await timed(async () => {
        for await (const _ of log.client.readStream(game.stream));
      }),
    );
  }
  return costRow('first question for a game by the API, beside one read of its stream', 'ms', { ours, bare }, 2);
};

const laterQuestions = async (client: Client, held: readonly LoggedGame[]): Promise<Row> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const asked = Array.from({ length: questionsARun }, () => anyOf(held));
    times.push(p95(await inTurn(client, asked)));
  }
  return limitRow('state at any revision by the API, p95', 'ms', median(times), 20);
};

/** The first question for a game has the API read its log; all later ones find it held in memory. */
const rowsOf = async (client: Client, log: GameLog): Promise<readonly Row[]> => {
  const warmingUp = log.games.slice(0, warmUp);
  await laterQuestions(client, warmingUp);
  const first = await firstQuestions(client, log, log.games.slice(warmUp));
  return [await laterQuestions(client, log.games), first];
};

const measure = async (log: GameLog): Promise<readonly Row[]> => {
  const postgres = await startEmbeddedPostgres({ dataDir: join(log.folder, 'postgres') });
  const api = await startServing('api/src/main.js', { EVENTSTORE_URL: log.url, DATABASE_URL: postgres.url });
  const client = new Client(api.url);
  try {
    return await rowsOf(client, log);
  } finally {
    await client.close();
    await api.stop();
    await postgres.stop();
  }
};

/** How long the API takes to tell any game as it stood at any revision, over one kept-alive connection. */
export const timeTravelRows = (): Promise<readonly Row[]> => withGameLog(games, measure);
