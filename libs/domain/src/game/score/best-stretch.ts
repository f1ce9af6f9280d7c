import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { scoreTimeline } from './score-timeline.js';

/** Some minutes of game clock in which one side outscored the other. */
export interface Stretch {
  readonly side: Side;
  /** By how many. */
  readonly points: number;
  /** First and last basket of it, in seconds of game clock since tip-off. */
  readonly from: number;
  readonly to: number;
}

type Parts = Pick<KnownGame, Side | 'plays' | 'league' | 'regulationPeriods'>;

/**
 * The stretch of at most so many seconds of game clock in which one side outscored the other by the most, the earliest
 * of equal ones; null before the first basket. Unlike a run, the other side may have scored in it.
 */
export const bestStretch = (game: Parts, seconds: number): Stretch | null => {
  const baskets = scoreTimeline(game);
  let best: Stretch | null = null;
  for (const [n, first] of baskets.entries()) {
    const before = first.home - first.away - (first.side === 'home' ? first.points : -first.points);
    for (let m = n; m < baskets.length; m++) {
      const last = baskets[m];
      if (!last || last.secondsPlayed - first.secondsPlayed > seconds) break;
      const gain = last.home - last.away - before;
      if (Math.abs(gain) <= (best?.points ?? 0)) continue;
      const side = gain > 0 ? 'home' : 'away';
      best = { side, points: Math.abs(gain), from: first.secondsPlayed, to: last.secondsPlayed };
    }
  }
  return best;
};
