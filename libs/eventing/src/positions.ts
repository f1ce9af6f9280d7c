import { type Position } from './event-store.js';

/**
 * Orders two places in the log: negative when `a` is earlier, 0 when the same, positive when later.
 * A position reads `commit/prepare`, two decimal numbers that may exceed 2^53, so they are compared as text.
 * Throws RangeError for anything else.
 */
export const comparePositions = (a: Position, b: Position): number => {
  if (a === b) return 0;
  const [aCommit, aPrepare] = split(a);
  const [bCommit, bPrepare] = split(b);
  return compareDecimals(aCommit, bCommit) || compareDecimals(aPrepare, bPrepare);
};

/** Whether `position` lies later in the log than `other`. */
export const isAfter = (position: Position, other: Position): boolean => comparePositions(position, other) > 0;

const split = (position: Position): [string, string] => {
  const match = /^(\d+)\/(\d+)$/.exec(position);
  if (!match?.[1] || !match[2]) throw new RangeError(`not a position in the log: ${position}`);
  return [match[1], match[2]];
};

/** Without leading zeros the longer number is the larger, and equal lengths sort as text. */
const compareDecimals = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
