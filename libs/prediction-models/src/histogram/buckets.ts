import { type BoardOrder } from '@pbp/contracts';

/** Of skill, a bucket is a hundredth of a point wide: of a large board it has some hundred fans. */
export const perPoint = 100;

/**
 * The bucket of the row of tallies of that name in an order, as SQL. Who is in a higher one stands before all in a lower one. Null where
 * the row has no place.
 */
export const bucketIn = (by: BoardOrder, row: string): string => {
  switch (by) {
    case 'points':
      return `${row}.points`;
    case 'skill':
      return `floor(${row}.mean_skill * ${perPoint})::int`;
    default:
      return by satisfies never;
  }
};
