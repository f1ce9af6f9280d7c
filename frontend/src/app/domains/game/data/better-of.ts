import { type Side } from '@pbp/domain';

/** Which of two figures is the better one, if either is. */
export type Better = 'more' | 'less' | 'neither';

/** Whose figure is better; null where neither is, or one is lacking. */
export const betterOf = (away: number | null, home: number | null, better: Better): Side | null => {
  if (away === null || home === null || away === home || better === 'neither') return null;
  return away > home === (better === 'more') ? 'away' : 'home';
};
