import { type MikroORM } from '@mikro-orm/postgresql';
import { inTransaction } from '@pbp/postgres';
import { databaseOf } from '../database/database.js';
import { keepHistograms } from '../histogram/keep-histograms.js';

/** As a season leaves a board that was empty: points and skill of many hundred answers each, about the same for all. */
export const fillBoard = async (orm: MikroORM, board: string, fanIds: readonly string[]): Promise<void> => {
  const database = await databaseOf(orm);
  const { pool, tallies, histograms } = database;
  const moved = fanIds.map((fanId) => ({ boards: [board], fanId }));
  await inTransaction(pool, (client) =>
    keepHistograms(client, database, moved, async () => {
      await client.query(
        `insert into ${tallies.name} (board, fan_id, answers, points, points_at_final, skill, skilled, mean_skill,
            "right", judged, void, earliest)
          select $1, fan_id, 300, points, points, skill, 300, skill / 300, 150, 300, 0, n
            from (select n, fan_id, floor(1500 + 1500 * random() + 1500 * random())::int as points,
              round((600 * random() - 300)::numeric, 6) as skill
              from unnest($2::text[]) with ordinality as given (fan_id, n)) rows`,
        [board, fanIds],
      );
    }),
  );
  await pool.query(`analyze ${tallies.name}`);
  await pool.query(`analyze ${histograms.name}`);
};
