import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';
import { callFoul } from './fouls.js';
import { type PossessionStart, type TurnoverKind } from './happening.js';
import { ballHandler, stealer } from './people.js';
import { replaceFouledOut } from './rotation.js';
import { spotIn } from './spots.js';
import { deadBall } from './stoppage.js';

/** Shares of the kinds of turnover; only the first two are stolen. */
const kinds: readonly (readonly [TurnoverKind, number])[] = [
  ['badPass', 0.364],
  ['lostBall', 0.19],
  ['offensiveFoul', 0.13],
  ['badPassOutOfBounds', 0.113],
  ['travelling', 0.064],
  ['lostBallOutOfBounds', 0.054],
  ['shotClock', 0.037],
  ['steppedOutOfBounds', 0.021],
  ['threeSeconds', 0.011],
  ['backCourt', 0.009],
  ['doubleDribble', 0.007],
];

const isStolen = (how: TurnoverKind): boolean => how === 'badPass' || how === 'lostBall';

const pickKind = (court: Court, shotClockSpent: boolean): TurnoverKind => {
  if (shotClockSpent && court.people.chance(0.35)) return 'shotClock';
  const [how] = court.people.weighted(kinds, ([, share]) => share);
  return how === 'shotClock' && !shotClockSpent ? 'badPassOutOfBounds' : how;
};

/** The offence loses the ball; says how the other side's possession begins. */
export const loseTheBall = (court: Court, side: Side, shotClockSpent: boolean): PossessionStart => {
  const how = pickKind(court, shotClockSpent);
  const spot = spotIn(
    court.people,
    court.people.pick(['rim', 'floater', 'midRange', 'longTwo', 'aboveTheBreak'] as const),
  );
  const player = how === 'shotClock' ? undefined : ballHandler(court, side);
  if (how === 'offensiveFoul' && player)
    callFoul(court, side, court.people.chance(0.3) ? 'charge' : 'offensive', player, spot);
  const steal = isStolen(how) ? stealer(court, other(side)).id : undefined;
  court.record({ kind: 'turnover', how, player: player?.id, steal }, side, { spot });
  if (steal !== undefined) return 'steal';
  replaceFouledOut(court, side);
  deadBall(court, side, 'ballOut');
  return 'deadBallTurnover';
};
