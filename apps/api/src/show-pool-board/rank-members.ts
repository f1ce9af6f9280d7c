import { type BoardRow, type PoolMember } from '@pbp/contracts';

/** What a board says of a fan, but for the place and the name. */
export type Tallied = Omit<BoardRow, 'rank' | 'displayName'>;

export interface Ranked {
  readonly rows: readonly BoardRow[];
  /** How many have a place. */
  readonly placed: number;
}

const nothingYet = { points: 0, skill: null, right: 0, judged: 0, changeSinceFinal: 0 };

/** By points whoever has a judged answer, by skill whoever has enough of them. */
export const hasPlace: Readonly<Record<'points' | 'skill', (row: Tallied) => boolean>> = {
  points: ({ judged }) => judged > 0,
  skill: ({ skill }) => skill !== null,
};

/**
 * All members of a pool with their places among themselves. `inOrder` is what a board says of those who are on it, the
 * best first. Who has no place comes last, the others' successor all of them, whoever joined earlier first.
 */
export const rankMembers = (
  members: readonly PoolMember[],
  inOrder: readonly Tallied[],
  isPlaced: (row: Tallied) => boolean,
): Ranked => {
  const names = new Map(members.map(({ fanId, displayName }) => [fanId, displayName]));
  const named = (row: Tallied, rank: number): BoardRow[] => {
    const displayName = names.get(row.fanId);
    return displayName === undefined ? [] : [{ ...row, rank, displayName }];
  };
  const placed = inOrder.filter((row) => isPlaced(row) && names.has(row.fanId));
  const tallies = new Map(inOrder.map((row) => [row.fanId, row]));
  const first = placed.flatMap((row, n) => named(row, n + 1));
  const known = new Set(first.map(({ fanId }) => fanId));
  const rest = members
    .filter(({ fanId }) => !known.has(fanId))
    .flatMap(({ fanId }) => named(tallies.get(fanId) ?? { fanId, ...nothingYet }, placed.length + 1));
  return { rows: [...first, ...rest], placed: placed.length };
};
