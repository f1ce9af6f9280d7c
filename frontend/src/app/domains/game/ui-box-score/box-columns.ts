import { type PlayerLine, type StatLine } from '@pbp/domain';
import { signed } from '../../../shared/format/numbers';

/** A column of the box score. `of` is what is sorted and compared, `text` what is shown. */
export interface BoxColumn {
  readonly head: string;
  readonly name: string;
  readonly estimated?: true;
  /** Whether the most of it is the best of the game. */
  readonly better: boolean;
  readonly of: (line: PlayerLine) => number;
  readonly text: (line: PlayerLine) => string;
  readonly total?: (stats: StatLine) => string;
  readonly share?: (stats: StatLine) => readonly [made: number, tried: number];
}

type Counting = keyof StatLine;

const count = (head: string, name: string, stat: Counting, better = true): BoxColumn => ({
  head,
  name,
  better,
  of: ({ stats }) => stats[stat],
  text: ({ stats }) => String(stats[stat]),
  total: (stats) => String(stats[stat]),
});

const makes = (head: string, name: string, made: Counting, tried: Counting): BoxColumn => ({
  head,
  name,
  better: false,
  of: ({ stats }) => stats[made] + stats[tried] / 1_000,
  text: ({ stats }) => `${stats[made]}–${stats[tried]}`,
  total: (stats) => `${stats[made]}–${stats[tried]}`,
  share: (stats) => [stats[made], stats[tried]],
});

const minutes: BoxColumn = {
  head: 'Min',
  name: 'Minutes',
  estimated: true,
  better: false,
  of: ({ estimated }) => estimated.seconds,
  text: ({ estimated }) => String(Math.round(estimated.seconds / 60)),
};

const plusMinus: BoxColumn = {
  head: '+/−',
  name: 'Plus-minus',
  estimated: true,
  better: false,
  of: ({ estimated }) => estimated.plusMinus,
  text: ({ estimated }) => signed(estimated.plusMinus),
};

/** The first four fit a phone without scrolling. */
export const boxColumns: readonly BoxColumn[] = [
  minutes,
  count('Pts', 'Points', 'points'),
  count('Reb', 'Rebounds', 'rebounds'),
  count('Ast', 'Assists', 'assists'),
  makes('FG', 'Field goals', 'fieldGoalsMade', 'fieldGoalsAttempted'),
  makes('3P', 'Three-pointers', 'threePointersMade', 'threePointersAttempted'),
  makes('FT', 'Free throws', 'freeThrowsMade', 'freeThrowsAttempted'),
  count('Off', 'Offensive rebounds', 'offensiveRebounds'),
  count('Def', 'Defensive rebounds', 'defensiveRebounds'),
  count('Stl', 'Steals', 'steals'),
  count('Blk', 'Blocks', 'blocks'),
  count('TO', 'Turnovers', 'turnovers', false),
  count('PF', 'Fouls', 'fouls', false),
  plusMinus,
];
