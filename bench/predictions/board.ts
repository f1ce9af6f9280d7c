import { Board } from '@pbp/contracts';
import { connectPredictions } from '@pbp/prediction-models';
import { poolOf } from '@pbp/postgres';
import { limitRow, quantile, type Row } from '../row.js';
import { beginAsGuests, type Guest } from './browser.js';
import { type ServedApi } from './served-api.js';

const fans = 100_000;
const guestsAmong = 100;
const times = 300;
const season = 'season:nba:2026';

/** As a season leaves it: points and skill of many hundred answers each, about the same for all. */
const fill = async ({ databaseUrl }: ServedApi, guests: readonly Guest[]): Promise<void> => {
  const orm = await connectPredictions(databaseUrl);
  const pool = await poolOf(orm);
  await pool.query(
    `insert into predictions.tallies (board, fan_id, answers, points, first_points, skill, skilled, mean_skill,
        "right", judged, void, earliest)
      select $1, coalesce(($3::text[])[case when n % $4::int = 0 then n / $4::int end], gen_random_uuid()::text), 300, points, points,
          skill, 300, skill / 300, 150, 300, 0, n
        from (select n, floor(1500 + 1500 * random() + 1500 * random())::int as points,
          round((600 * random() - 300)::numeric, 6) as skill from generate_series(1, $2::int) n) rows`,
    [season, fans, guests.map(({ fanId }) => fanId), fans / guests.length],
  );
  await pool.query('analyze predictions.tallies');
  await orm.close(true);
};

const measure = async ({ browser }: ServedApi, guests: readonly Guest[], by: string): Promise<Row> => {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const cookie = guests[n % guests.length]?.cookie ?? '';
    const began = performance.now();
    const { body } = await browser.ask({ method: 'GET', path: `/api/boards/seasons/nba/2026?by=${by}`, cookie });
    took.push(performance.now() - began);
    const board = Board.parse(body);
    if (board.fans !== fans || !board.mine) throw new Error(`a board of ${board.fans}, own place ${board.mine?.rank}`);
  }
  return limitRow(`board of ${fans.toLocaleString('en-US')} by ${by}, own place, p95`, 'ms', quantile(took, 0.95), 50);
};

/** A board with very many fans on it: the first fifty, how many there are, and where one is who asks. */
export const boardRows = async (api: ServedApi): Promise<readonly Row[]> => {
  const guests = await beginAsGuests(api.browser, guestsAmong);
  await fill(api, guests);
  return [await measure(api, guests, 'points'), await measure(api, guests, 'skill')];
};
