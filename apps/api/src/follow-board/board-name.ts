import { PoolId } from '../pools/pool-arguments.js';

/** A board that there may be: open to all, or of a pool and so its members' own. */
export type BoardName =
  | { readonly of: 'all'; readonly board: string }
  | { readonly of: 'pool'; readonly board: string; readonly poolId: string };

const open = [/^game:[\w.-]{1,32}$/, /^day:[\w.-]{1,40}:\d{4}-\d{2}-\d{2}$/, /^season:[\w.-]{1,40}:\d{4}$/];
const poolPrefix = 'pool:';

/** The board of that name, as REST's answers have it; null where no board has such a name. */
export const boardNamed = (board: string): BoardName | null => {
  if (open.some((pattern) => pattern.test(board))) return { of: 'all', board };
  if (!board.startsWith(poolPrefix)) return null;
  const poolId = board.slice(poolPrefix.length);
  return PoolId.safeParse(poolId).data === poolId ? { of: 'pool', board, poolId } : null;
};

/** Whether a board may have changed where answers counted on these: the members of a pool are ranked by a season. */
export const isTouched = (name: BoardName, boards: readonly string[]): boolean => {
  switch (name.of) {
    case 'all':
      return boards.includes(name.board);
    case 'pool':
      return boards.some((board) => board.startsWith('season:'));
    default:
      return name satisfies never;
  }
};
