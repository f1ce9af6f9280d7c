import { type Count, type ReconcileReport } from '@pbp/espn';

const share = ({ equal, differ }: Count): string => (equal + differ === 0 ? '-' : `${equal}/${equal + differ}`);

const sum = (counts: readonly Count[]): Count =>
  counts.reduce((all, { equal, differ }) => ({ equal: all.equal + equal, differ: all.differ + differ }), {
    equal: 0,
    differ: 0,
  });

const columns: readonly (readonly [title: string, width: number, cell: (report: ReconcileReport) => string])[] = [
  ['game', 11, ({ gameId }) => gameId],
  ['league', 26, ({ league }) => league],
  ['over', 5, ({ completed }) => (completed ? 'yes' : 'no')],
  ['plays', 6, ({ plays }) => String(plays)],
  ['players', 8, ({ players }) => String(players)],
  ['stats', 11, ({ stats }) => share(sum(Object.values(stats)))],
  ['periods', 8, ({ lineScore }) => share(lineScore)],
  ['score', 7, ({ score }) => (score.equal ? 'equal' : 'differs')],
  ['minutes', 8, ({ minutes }) => share(minutes)],
  ['+/-', 7, ({ plusMinus }) => share(plusMinus)],
  ['unknown', 8, ({ unknownPlays }) => String(unknownPlays)],
];

export const tableHead: string = columns
  .map(([title, width]) => title.padEnd(width))
  .join(' ')
  .trimEnd();

/** A game's row, and a line for each cause for which something differs. */
export const tableRows = (report: ReconcileReport): readonly string[] => {
  const byCause = Map.groupBy(report.differences, ({ cause }) => cause ?? 'unexplained');
  return [
    columns
      .map(([, width, cell]) => cell(report).padEnd(width))
      .join(' ')
      .trimEnd(),
    ...[...byCause].map(([cause, differences]) => `  ${differences.length} x ${cause}`),
  ];
};
