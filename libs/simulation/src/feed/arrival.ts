import { type Random } from '../random/random.js';

/** Where a wording stands in the list, and when the feed learnt of it. */
export interface Arrival {
  readonly arrivesAt: number;
  readonly sequence: number;
  /** Came after plays that follow it in the game. */
  readonly late: boolean;
}

interface Expected {
  readonly wall: number;
  readonly mayBeLate: boolean;
}

interface Numbering {
  readonly first: number;
  readonly largestStep: number;
  /** Share of steps that leave no gap. */
  readonly unbroken: number;
}

/** About 1.3 % of NBA plays come late, by 1 s to 23.5 min with a median of 6; fewer in college. */
const lateness = (random: Random): number => Math.min(1410, Math.max(1, 360 * Math.exp(random.normal(0, 1.1))));

const arrivalTimes = (
  random: Random,
  plays: readonly Expected[],
  lateShare: number,
): { at: number; late: boolean }[] => {
  const end = plays.at(-1)?.wall ?? 0;
  return plays.map(({ wall, mayBeLate }) => {
    const late = mayBeLate && random.chance(lateShare) && wall < end - 2;
    return { at: late ? Math.min(end - 1, wall + Math.round(lateness(random))) : wall, late };
  });
};

const step = (random: Random, { largestStep, unbroken }: Numbering): number =>
  random.chance(unbroken) ? 1 : random.integer(2, largestStep);

/** Numbers plays in order of arrival, with gaps; a late one gets a high number in the middle of the list. */
export const arrivals = (
  random: Random,
  plays: readonly Expected[],
  lateShare: number,
  numbering: Numbering,
): Arrival[] => {
  const times = arrivalTimes(random, plays, lateShare);
  const order = times.map((_, index) => index).sort((a, b) => (times[a]?.at ?? 0) - (times[b]?.at ?? 0) || a - b);
  const sequences = new Array<number>(plays.length);
  let sequence = numbering.first;
  for (const index of order) {
    sequences[index] = sequence;
    sequence += step(random, numbering);
  }
  return times.map(({ at, late }, index) => ({ arrivesAt: at, late, sequence: sequences[index] ?? 0 }));
};

/**
 * The score that each entry shows: what the feed had when the entry arrived, at its place in the list. A late basket
 * shows its own points, but the entries that were there before it never learn of them.
 */
export const scoresShown = (
  plays: readonly { home: number; away: number }[],
  arrived: readonly Arrival[],
): { home: number; away: number }[] => {
  const onTime = { home: 0, away: 0 };
  const lateScores: { sequence: number; home: number; away: number }[] = [];
  return plays.map((points, index) => {
    const { late, sequence } = arrived[index] ?? { late: false, sequence: 0 };
    if (late) lateScores.push({ sequence, ...points });
    else {
      onTime.home += points.home;
      onTime.away += points.away;
    }
    const known = lateScores.filter((score) => score.sequence <= sequence);
    return {
      home: onTime.home + known.reduce((sum, { home }) => sum + home, 0),
      away: onTime.away + known.reduce((sum, { away }) => sum + away, 0),
    };
  });
};
