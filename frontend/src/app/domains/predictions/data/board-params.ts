import type { BoardOrder } from '@pbp/contracts';

/** By what a board is ordered, by the address: points, unless it says otherwise. */
export const orderOf = (by: string | undefined): BoardOrder => (by === 'skill' ? 'skill' : 'points');

/** The page of a board by the address: the first, unless it names another. */
export const pageOf = (page: string | undefined): number =>
  page !== undefined && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
