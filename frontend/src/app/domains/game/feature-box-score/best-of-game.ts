import { type BoxScore } from '@pbp/domain';
import { type BoxColumn, boxColumns } from '../ui-box-score/box-columns';

/** The most that anyone of either team has, by column. */
export const bestOfGame = ({ home, away }: BoxScore): ReadonlyMap<BoxColumn, number> => {
  const players = [...home.players, ...away.players];
  return new Map(boxColumns.map((column) => [column, Math.max(0, ...players.map(column.of))]));
};
