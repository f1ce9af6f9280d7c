import { type MikroORM } from '@mikro-orm/postgresql';
import { type Envelope, projecting } from '@pbp/eventing';
import { databaseOf } from '../database/database.js';
import { PredictionProjection, type OnPredictionsCommitted } from '../project/prediction-projection.js';
import { type AskedLog } from './asked-log.js';

/** A projector as it is after a start: it goes on from the checkpoint. */
export class Projector {
  private constructor(
    private readonly projection: PredictionProjection,
    private position: string | undefined,
  ) {}

  static async start(orm: MikroORM, { store }: AskedLog, onCommitted?: OnPredictionsCommitted): Promise<Projector> {
    const projection = new PredictionProjection(store, await databaseOf(orm), onCommitted);
    return new Projector(projection, await projection.checkpoints.load(projection.name));
  }

  /** Hands over a batch as the feed does, so many times: as after a commit whose answer was lost. */
  async hand(events: readonly Envelope[], times = 1): Promise<void> {
    const position = events.at(-1)?.position;
    if (position === undefined) return;
    const { projection, position: previous } = this;
    const handle = projecting(projection, projection);
    for (let n = 0; n < times; n++) await handle({ kind: 'next', feed: projection.name, events, previous, position });
    this.position = position;
  }
}

/** Projects all that is in the log and has not been projected yet, in batches of that size. */
export const projectAll = async (
  orm: MikroORM,
  log: AskedLog,
  { size = 500, onCommitted }: { readonly size?: number; readonly onCommitted?: OnPredictionsCommitted } = {},
): Promise<void> => {
  const projector = await Projector.start(orm, log, onCommitted);
  const events = await log.events();
  for (let start = 0; start < events.length; start += size) await projector.hand(events.slice(start, start + size));
};

/** All rows of questions, answers, tallies and histograms, in the order of their keys. */
export const dump = async (orm: MikroORM): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const { pool, questions, answers, tallies, histograms } = await databaseOf(orm);
  const rowsOf = async (table: string, key: string): Promise<readonly unknown[]> => {
    const { rows } = await pool.query<{ readonly row: unknown }>(
      `select to_jsonb(kept) as row from ${table} kept order by ${key}`,
    );
    return rows.map(({ row }) => row);
  };
  return {
    questions: await rowsOf(questions.name, 'question_id'),
    answers: await rowsOf(answers.name, 'question_id, fan_id'),
    tallies: await rowsOf(tallies.name, 'board, fan_id'),
    histograms: await rowsOf(histograms.name, 'board, ordered_by, bucket'),
  };
};

/** Leaves nothing in the tables, checkpoints and dead letters included. */
export const emptyTables = async (orm: MikroORM): Promise<void> => {
  const database = await databaseOf(orm);
  const { pool, questions, answers, tallies, histograms, checkpoints, deadLetters, instructions } = database;
  const names = [questions, answers, tallies, histograms, checkpoints, deadLetters, instructions].map(
    ({ name }) => name,
  );
  await pool.query(`truncate ${names.join(', ')}`);
};
