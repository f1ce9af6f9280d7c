import { numberOrNull } from './fields.js';
import { type Line } from './read-table.js';
import { readRows } from './read-rows.js';
import { type StateRow } from './state-row.js';

/** ESPN's own chance of the home team at moments of games; null where it had none yet. */
export interface EspnChances {
  readonly at: (row: Pick<StateRow, 'gameKey' | 'period' | 'secondsLeft'>) => number | null;
}

const columns = ['game_key', 'period', 'seconds_left_in_game', 'espn_home_win'] as const;

const keyOf = (game: string, period: number | string, seconds: number | string) => `${game}/${period}/${seconds}`;

const entryOf = (line: Line) =>
  [
    keyOf(line.field('game_key'), line.field('period'), line.field('seconds_left_in_game')),
    numberOrNull(line, 'espn_home_win'),
  ] as const;

/** Throws UnreadableTable for a file without the columns. */
export const readEspnChances = async (file: string): Promise<EspnChances> => {
  const { rows } = await readRows(file, columns, entryOf);
  const chances = new Map(rows);
  return { at: ({ gameKey, period, secondsLeft }) => chances.get(keyOf(gameKey, period, secondsLeft)) ?? null };
};
