import { type MikroORM } from '@mikro-orm/postgresql';
import { type Position } from '@pbp/eventing';
import { databaseOf } from '../database/database.js';
import { predictionCheckpoints } from '../project/prediction-checkpoints.js';
import { predictionProjectionName } from '../project/prediction-projection.js';

export interface FansWithAnswers {
  readonly fanIds: ReadonlySet<string>;
  /** Of the log they tell at least up to there; what comes behind is to be looked for in it. */
  readonly upTo: Position | 'start';
}

/** Of these fans, those of whom an answer counts or is parked. */
export const fansWithAnswers = async (orm: MikroORM, fanIds: readonly string[]): Promise<FansWithAnswers> => {
  // Before the rows: they may tell more than that, never less.
  const upTo = (await (await predictionCheckpoints(orm)).load(predictionProjectionName)) ?? 'start';
  const { pool, answers, deadLetters } = await databaseOf(orm);
  const { rows } = await pool.query<{ readonly fanId: string }>(
    `select fan_id as "fanId" from ${answers.name} where fan_id = any($1)
      union select event -> 'data' ->> 'fanId' from ${deadLetters.name}
        where event -> 'data' ->> 'fanId' = any($1) and resolution is null`,
    [fanIds],
  );
  return { fanIds: new Set(rows.map(({ fanId }) => fanId)), upTo };
};
