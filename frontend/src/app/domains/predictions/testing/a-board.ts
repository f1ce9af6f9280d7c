import type { Board, BoardRow } from '@pbp/contracts';

export const aRow = (fanId: string, rank: number, parts: Partial<BoardRow> = {}): BoardRow => ({
  rank,
  fanId,
  displayName: `Fan ${fanId}`,
  points: 100 - rank,
  skill: null,
  right: 3,
  judged: 5,
  changeSinceFinal: 0,
  ...parts,
});

/** The board of the game "g" with two fans on it, unless told otherwise. */
export const aBoard = (parts: Partial<Board> = {}): Board => ({
  board: 'game:g',
  by: 'points',
  fans: 2,
  rows: [aRow('x', 1), aRow('y', 2)],
  mine: null,
  ...parts,
});
