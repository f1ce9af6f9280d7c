import { type PlayerLine } from '@pbp/domain';
import { type BoxColumn } from './box-columns';

/** How the rows were last asked to stand; without a column they stand as the roster lists them. */
export interface BoxSort {
  readonly column: BoxColumn;
  readonly direction: 'ascending' | 'descending';
}

/** A press sorts by the column, most first; the next press turns it round. */
export const pressed = (sort: BoxSort | null, column: BoxColumn): BoxSort => ({
  column,
  direction: sort?.column === column && sort.direction === 'descending' ? 'ascending' : 'descending',
});

/** The players' ids in the order asked for; equals keep the roster's order. */
export const orderOf = (lines: readonly PlayerLine[], sort: BoxSort | null): readonly string[] => {
  if (!sort) return lines.map((line) => line.playerId);
  const sign = sort.direction === 'descending' ? -1 : 1;
  return lines.toSorted((a, b) => sign * (sort.column.of(a) - sort.column.of(b))).map((line) => line.playerId);
};

/** Lines in an order taken earlier; whoever came since stands behind. */
export const inOrder = (lines: readonly PlayerLine[], order: readonly string[]): readonly PlayerLine[] => {
  const place = new Map(order.map((playerId, index) => [playerId, index]));
  return lines.toSorted((a, b) => (place.get(a.playerId) ?? order.length) - (place.get(b.playerId) ?? order.length));
};
