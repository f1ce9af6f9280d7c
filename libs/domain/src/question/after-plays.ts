import { type Side } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { type ScorePoint, scoreTimeline } from '../game/score/score-timeline.js';

/** Who scored more than the other; null where nobody did. */
export const ahead = ({ home, away }: Readonly<Record<Side, number>>): Side | null => {
  if (home === away) return null;
  return home > away ? 'home' : 'away';
};

/** Points of either side in these baskets. */
export const pointsIn = (baskets: readonly ScorePoint[]): Readonly<Record<Side, number>> => {
  const points = { home: 0, away: 0 };
  for (const basket of baskets) points[basket.side] += basket.points;
  return points;
};

/** The basket that put that side ahead for good; undefined where the plays do not tell that it ended ahead. */
export const basketAhead = (baskets: readonly ScorePoint[], side: Side): ScorePoint | undefined => {
  const margin = { home: 0, away: 0 };
  let deciding: ScorePoint | undefined;
  for (const basket of baskets) {
    const before = ahead(margin);
    margin[basket.side] += basket.points;
    const now = ahead(margin);
    if (now !== side) deciding = undefined;
    else if (before !== side) deciding = basket;
  }
  return deciding;
};

export const lastBasket = (game: KnownGame): ScorePoint | undefined => scoreTimeline(game).at(-1);
