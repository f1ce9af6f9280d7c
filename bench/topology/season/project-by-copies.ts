import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type MikroORM } from '@mikro-orm/postgresql';
import { Forked } from '../forked.js';
import { brokers } from '../services.js';
import { type CopyAnswer, type CopyOrder } from './messages.js';
import { type PlayedSeason } from './played-season.js';

/** Seldom: the database that is asked is the one that is measured. */
const lookedEveryMs = 100;

/** Tables of a run's own. */
export interface OwnTables {
  readonly orm: MikroORM;
  readonly databaseUrl: string;
  readonly schema: string;
}

const eventsTold = async ({ orm, schema }: OwnTables): Promise<number> => {
  const sql = `select coalesce(sum(revision + 1), 0)::int as events from ${schema}.game_cards`;
  const [row] = await orm.em.getConnection().execute<{ readonly events: number }[]>(sql);
  return row?.events ?? 0;
};

/** When the rows tell of so many events, milliseconds since the epoch. */
const projectedAll = async (tables: OwnTables, events: number): Promise<number> => {
  while ((await eventsTold(tables)) < events) await pause(lookedEveryMs);
  return Date.now();
};

const beginning = (answer: CopyAnswer): number => {
  if (answer.kind === 'began') return answer.at;
  throw new Error(answer.kind === 'failed' ? answer.reason : `a copy answered ${answer.kind}`);
};

/**
 * Projects the whole topic by so many copies of the projector, each a process. Milliseconds from the first part of the
 * log that one of them was assigned to the last commit.
 */
export const projectByCopies = async (
  { prefix, storeUrl, events }: PlayedSeason,
  tables: OwnTables,
  copies: number,
): Promise<number> => {
  const file = new URL('./copy-process.js', import.meta.url);
  const running = Array.from({ length: copies }, () => new Forked<CopyOrder, CopyAnswer>(file));
  try {
    await Promise.all(running.map((copy) => copy.answer()));
    const { databaseUrl, schema } = tables;
    const group = `bench-${randomUUID()}`;
    const order: CopyOrder = { kind: 'project', brokers: brokers(), prefix, group, storeUrl, databaseUrl, schema };
    const begins = await Promise.all(running.map(async (copy) => beginning(await copy.ask(order))));
    // Whatever else a copy says, or its end, is a failure.
    const failed = running.map(async (copy) => beginning(await copy.answer()));
    const ended = await Promise.race([projectedAll(tables, events), ...failed]);
    await Promise.all(running.map((copy) => copy.ask({ kind: 'stop' })));
    return ended - Math.min(...begins);
  } finally {
    for (const copy of running) copy.stop();
  }
};
