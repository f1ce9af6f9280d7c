import { type Side } from '../../game/facts.js';
import { opponentOf } from '../../game/plays/side-of-play.js';

/**
 * Points of a possession: 121,810 of the NBA's 2018-19 (play-by-play of stats.nba.com by
 * github.com/ryanvmenezes/lawlers-law), four and more counted as three.
 */
const shares: readonly (readonly [points: number, chance: number])[] = [
  [1, 0.0317],
  [2, 0.3331],
  [3, 0.1311],
];
const pointsAPossession = 1.093;
const possessionsAGame = 100;

/** How much more often a side scores for being favoured by so many points: half of it each, in attack and in defence. */
const tilt = (side: Side, homeFavouredBy: number): number => {
  const points = homeFavouredBy / 2 / possessionsAGame;
  return 1 + (side === 'home' ? points : -points) / pointsAPossession;
};

interface Race {
  /** Points that each side lacks. */
  readonly lacks: Readonly<Record<Side, number>>;
  readonly ball: Side | null;
  /** Points by which the market favours the home team. */
  readonly homeFavouredBy: number;
}

/** After a possession without points it is the other's turn: both ways round at once, as two equations in two unknowns. */
const bothTurns = (homeBall: Turn, awayBall: Turn): Readonly<Record<Side, number>> => {
  const home = (homeBall.scored + homeBall.nothing * awayBall.scored) / (1 - homeBall.nothing * awayBall.nothing);
  return { home, away: awayBall.scored + awayBall.nothing * home };
};

interface Turn {
  /** The home side's chance by way of points in this possession. */
  readonly scored: number;
  /** The chance that it has none. */
  readonly nothing: number;
}

/**
 * The home side's chance, 0..1, to be the first with the points that it lacks, possession by possession; with one point
 * each, to score next. Nobody's ball is either's.
 */
export const firstThere = ({ lacks, ball, homeFavouredBy }: Race): number => {
  const known = new Map<string, Readonly<Record<Side, number>>>();
  const after = (side: Side, left: Readonly<Record<Side, number>>, points: number): number => {
    const rest = { ...left, [side]: left[side] - points };
    if (rest[side] <= 0) return side === 'home' ? 1 : 0;
    return from(rest)[opponentOf(side)];
  };
  const turn = (side: Side, left: Readonly<Record<Side, number>>): Turn => {
    const weights = shares.map(([points, chance]) => [points, chance * tilt(side, homeFavouredBy)] as const);
    const scored = weights.reduce((sum, [points, chance]) => sum + chance * after(side, left, points), 0);
    return { scored, nothing: 1 - weights.reduce((sum, [, chance]) => sum + chance, 0) };
  };
  const from = (left: Readonly<Record<Side, number>>): Readonly<Record<Side, number>> => {
    const key = `${left.home} ${left.away}`;
    const found = known.get(key) ?? bothTurns(turn('home', left), turn('away', left));
    known.set(key, found);
    return found;
  };
  const { home, away } = from(lacks);
  if (ball === null) return (home + away) / 2;
  return ball === 'home' ? home : away;
};
