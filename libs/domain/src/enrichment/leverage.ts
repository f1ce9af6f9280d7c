import { type Side } from '../game/facts.js';
import { opponentOf } from '../game/plays/side-of-play.js';
import { type GameMoment } from '../win-probability/brownian.js';

/**
 * How a possession ends: chance of each number of points, and its length in seconds. All 246,700 possessions of the
 * NBA's 2018-19 regular season (play-by-play of stats.nba.com); four points and more are left out.
 */
const outcomes = [
  { points: 0, chance: 0.5 },
  { points: 1, chance: 0.032 },
  { points: 2, chance: 0.335 },
  { points: 3, chance: 0.133 },
] as const;
const possessionSeconds = 14.4;

/** Until the end of the game no lead is certain: 0.0 on the clock counts as a tenth. */
export const leastSeconds = 0.1;

const swingOf = (moment: GameMoment, side: Side, chanceAt: (moment: GameMoment) => number): number => {
  const now = chanceAt({ ...moment, ball: side });
  const sign = side === 'home' ? 1 : -1;
  const secondsLeft = Math.max(leastSeconds, moment.secondsLeft - possessionSeconds);
  return outcomes.reduce((sum, { points, chance }) => {
    const then = chanceAt({ margin: moment.margin + sign * points, secondsLeft, ball: opponentOf(side) });
    return sum + chance * Math.abs(then - now);
  }, 0);
};

/**
 * What is at stake: the expected absolute change of the home team's chance over one average possession begun at this
 * moment, 0..1; the mean of both teams' where nobody has the ball. The leverage of T. Tango, M. Lichtman and A. Dolphin,
 * The Book (2006), without their division by the average.
 */
export const leverageAt = (moment: GameMoment, chanceAt: (moment: GameMoment) => number): number =>
  moment.ball
    ? swingOf(moment, moment.ball, chanceAt)
    : (swingOf(moment, 'home', chanceAt) + swingOf(moment, 'away', chanceAt)) / 2;
