import { leagues } from '@pbp/domain';
import { isOvertime, type StateRow } from '../table/state-row.js';

/** A kind of moment at which models are compared. */
export interface Point {
  readonly name: string;
  readonly holds: (row: StateRow) => boolean;
}

const lengthOf = ({ league }: StateRow): number =>
  leagues[league].regulation.periods * leagues[league].regulation.seconds;

const startOf = (period: number): Point => ({
  name: `start of period ${period}`,
  holds: (row) => {
    const { periods, seconds } = leagues[row.league].regulation;
    return row.period === period && period <= periods && row.secondsLeft === (periods - period + 1) * seconds;
  },
});

const left = (seconds: (row: StateRow) => number, name: string): Point => ({
  name,
  holds: (row) => row.period === leagues[row.league].regulation.periods && row.secondsLeft === seconds(row),
});

/** An eighth of the game to go: 6:00 in the NBA, 5:00 elsewhere. */
const anEighthLeft = left((row) => lengthOf(row) / 8, '1/8 of the game left');

export const points: readonly Point[] = [
  { name: 'tip-off', holds: (row) => row.period === 1 && row.secondsLeft === lengthOf(row) },
  startOf(2),
  startOf(3),
  startOf(4),
  anEighthLeft,
  left(() => 120, '2:00 left'),
  left(() => 60, '1:00 left'),
  left(() => 30, '0:30 left'),
  { name: 'regulation', holds: (row) => !isOvertime(row) },
  { name: 'overtime', holds: isOvertime },
  { name: 'all', holds: () => true },
];
