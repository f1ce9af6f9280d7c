import type { Board, BoardNews, PoolBoard } from '@pbp/contracts';

/** A board as REST tells it; that of a pool says which season it is of. */
export type AnyBoard = Board & Partial<Pick<PoolBoard, 'league' | 'season'>>;

const isAmong = (rows: Board['rows'], fanId: string | null): boolean => rows.some((row) => row.fanId === fanId);

/**
 * The first page of a board after news of it. Nobody is told the place of one fan alone: it is among the rows, or it
 * stays as it was last known.
 */
export const withNews = (board: AnyBoard, { rows, fans }: BoardNews, fanId: string | null): AnyBoard => ({
  ...board,
  rows,
  fans,
  mine: rows.find((row) => row.fanId === fanId) ?? board.mine,
});

/** Whether news tells all that is shown: of a large pool all are shown, and the first are told. */
export const tellsAll = (board: AnyBoard, { rows }: BoardNews): boolean => rows.length >= board.rows.length;

/** Whether the fan's own place may be another by now than the board tells. */
export const isPlaceInDoubt = ({ rows, fans }: Pick<Board, 'rows' | 'fans'>, fanId: string | null): boolean =>
  fanId !== null && fans > rows.length && !isAmong(rows, fanId);
