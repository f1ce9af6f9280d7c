import { setTimeout as pause } from 'node:timers/promises';
import { type AppProcess, startApp } from '@pbp/testing';
import { costRow, limitRow, quantile, type Row } from '../../row.js';
import { Forked } from '../forked.js';
import { type OwnPlace, withOwnPlace } from '../own-place.js';
import { type Announced, onServices } from '../services.js';
import { Crowd, type Delivered } from './crowd.js';
import { LiveGames } from './live-games.js';
import { type BareAnswer, type BareOrder, type Told } from './messages.js';
import { Overheard } from './overheard.js';

/*
 * Both servers have the same sockets in the same rooms, from the same processes. What the API told in a round, one
 * socket in every room has overheard; the bare server then tells the very same at the same pace. The processor time is
 * each server's own, of a whole round.
 */

const sockets = 2_000;
const games = 10;
const rounds = 3;
const secondsARound = 15;
const warmUpSeconds = 5;
/** Longer than the API holds back what tells only of freshness. */
const settleMs = 1_500;
const [mostProcessor, mostMs] = [1.15, 250];

const name = `${sockets.toLocaleString('en')} sockets on ${games} live games`;
const [processorRow, deliveryRow] = [`${name}: processor time of the API`, `${name}: append to socket, p99`];

interface Round extends Delivered {
  readonly processorMs: number;
  readonly told: readonly Told[];
}

interface Sides {
  readonly api: AppProcess;
  readonly live: LiveGames;
  readonly crowd: Crowd;
  readonly overheard: Overheard;
  readonly bare: Forked<BareOrder, BareAnswer>;
  readonly bareCrowd: Crowd;
}

const processorMsOf = async (api: AppProcess): Promise<number> =>
  (await api.metric('process_cpu_seconds_total')) * 1_000;

const ourRound = async ({ api, live, crowd, overheard }: Sides, seconds: number): Promise<Round> => {
  await crowd.begin();
  const processor = await processorMsOf(api);
  overheard.begin();
  await live.play(seconds);
  await pause(settleMs);
  const processorMs = (await processorMsOf(api)) - processor;
  const delivered = await crowd.end();
  return { ...delivered, processorMs, told: overheard.end() };
};

const bareRound = async ({ bare, bareCrowd }: Sides, { told, messages }: Round): Promise<number> => {
  await bareCrowd.begin();
  const answer = await bare.ask({ kind: 'tell', told, settleMs });
  if (answer.kind !== 'told') throw new Error(`the bare server answered ${answer.kind}`);
  const { messages: bareMessages } = await bareCrowd.end();
  if (bareMessages !== messages) throw new Error(`the API's sockets got ${messages} messages, these ${bareMessages}`);
  return answer.processorMs;
};

const compare = async (sides: Sides): Promise<readonly Row[]> => {
  await bareRound(sides, await ourRound(sides, warmUpSeconds));
  const measured = { ours: [] as number[], bare: [] as number[] };
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await ourRound(sides, secondsARound);
    measured.ours.push(ours.processorMs);
    measured.bare.push(await bareRound(sides, ours));
    milliseconds.push(...ours.milliseconds);
  }
  const deliveries = milliseconds.length.toLocaleString('en');
  const p50 = Math.round(quantile(milliseconds, 0.5));
  return [
    costRow(`${processorRow}, beside a bare broadcast`, 'ms', measured, mostProcessor),
    limitRow(`${deliveryRow} (p50 ${p50} ms, ${deliveries} deliveries)`, 'ms', quantile(milliseconds, 0.99), mostMs),
  ];
};

const urlOf = (answer: BareAnswer): string => {
  if (answer.kind !== 'ready') throw new Error(`the bare server answered ${answer.kind}`);
  return answer.url;
};

const measure = async ({ store, redisUrl, env }: OwnPlace): Promise<readonly Row[]> => {
  const live = new LiveGames(store, redisUrl, games);
  await live.begin();
  const { gameIds } = live;
  const api = await startApp('api', env);
  const bare = new Forked<BareOrder, BareAnswer>(new URL('./bare-server.js', import.meta.url));
  const bareUrl = urlOf(await bare.answer());
  const [crowd, bareCrowd, overheard] = [new Crowd(), new Crowd(), new Overheard(api.url)];
  const bareListener = new Overheard(bareUrl);
  try {
    await Promise.all([overheard.watch(gameIds), bareListener.watch(gameIds)]);
    await crowd.connect(api.url, sockets, gameIds);
    await bareCrowd.connect(bareUrl, sockets, gameIds);
    return await compare({ api, live, crowd, overheard, bare, bareCrowd });
  } finally {
    overheard.close();
    bareListener.close();
    for (const each of [crowd, bareCrowd, bare]) each.stop();
    await api.stop();
    await live.end();
  }
};

const announced: readonly Announced[] = [
  { row: `${processorRow}, beside a bare broadcast`, unit: 'ms', goal: `<= ${mostProcessor}x` },
  { row: deliveryRow, unit: 'ms', goal: `<= ${mostMs} ms` },
];

/** What telling many sockets costs the API beside socket.io alone, and how soon they know. */
export const socketRows = onServices(['DATABASE_URL', 'REDIS_URL', 'KAFKA_BROKERS'], announced, () =>
  withOwnPlace(measure),
);
