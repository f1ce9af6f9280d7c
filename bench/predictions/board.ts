import { randomUUID } from 'node:crypto';
import { Board } from '@pbp/contracts';
import { connectPredictions } from '@pbp/prediction-models';
import { fillBoard } from '@pbp/prediction-models/testing';
import { limitRow, quantile, type Row } from '../row.js';
import { beginAsGuests, type Guest } from './browser.js';
import { type ServedApi } from './served-api.js';

const fans = 100_000;
const guestsAmong = 100;
const times = 300;
const season = 'season:nba:2026';

/** The guests among so many others. */
const fill = async ({ databaseUrl }: ServedApi, guests: readonly Guest[]): Promise<void> => {
  const orm = await connectPredictions(databaseUrl);
  const others = Array.from({ length: fans - guests.length }, () => randomUUID());
  await fillBoard(orm, season, [...guests.map(({ fanId }) => fanId), ...others]);
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
