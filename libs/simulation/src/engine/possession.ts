import { type Side } from '@pbp/domain';
import { type Player } from '../league/team.js';
import { type Court, other } from './court.js';
import { callFoul, penaltyAgainst } from './fouls.js';
import { shootFreeThrows, type Trip } from './free-throws.js';
import { type PossessionStart, type Spot } from './happening.js';
import { interruptions } from './interruptions.js';
import { anyone, ballHandler, fouler, shooterOf } from './people.js';
import { type ChanceStart, foulOnPurposeAfter, type Plan, planChance } from './plan.js';
import { reboundOf } from './rebounds.js';
import { replaceFouledOut } from './rotation.js';
import { heave, takeShot } from './shots.js';
import { spotIn } from './spots.js';
import { deadBall, timeoutForOffence } from './stoppage.js';
import { loseTheBall } from './turnovers.js';

/** Either the same side plays on, or the other side begins. */
export type Outcome =
  | { readonly kind: 'goesOn'; readonly start: ChanceStart; readonly shotClock: number }
  | { readonly kind: 'over'; readonly start: PossessionStart };

const over = (start: PossessionStart): Outcome => ({ kind: 'over', start });

const looseBallFoulRate = 0.021;
const freeThrowOffensiveRebound = 0.12;

/** After a miss: the rebound, now and then with a loose-ball foul on the side that lost it. */
const afterMiss = (court: Court, side: Side, rate: number, spot?: Spot): Outcome => {
  const rebound = reboundOf(court, side, rate, spot);
  const loser = other(rebound.side);
  if (rebound.byTeam && court.secondsLeft > 0 && court.flow.chance(looseBallFoulRate * 12)) {
    callFoul(court, loser, 'looseBall', anyone(court, loser), spot);
    return afterCommonFoul(court, rebound.side, side);
  }
  if (rebound.offensive) return { kind: 'goesOn', start: 'offensiveRebound', shotClock: court.style.shortShotClock };
  return over(rebound.byTeam ? 'teamRebound' : 'defensiveRebound');
};

const trip = (court: Court, shot: Trip): Outcome => {
  if (shootFreeThrows(court, shot) === 'lastMissed') return afterMiss(court, shot.side, freeThrowOffensiveRebound);
  timeoutForOffence(court, other(shot.side));
  return over('madeFreeThrow');
};

/** A foul away from a shot: free throws in the penalty, else the fouled side inbounds. */
const afterCommonFoul = (court: Court, fouled: Side, offence: Side, victim?: Player): Outcome => {
  const offender = other(fouled);
  replaceFouledOut(court, offender);
  deadBall(court, fouled, 'whistle');
  const penalty = penaltyAgainst(court, offender);
  if (penalty !== 'none' && fouled === offence) {
    const shooter = victim && court.squads[fouled].isOnFloor(victim.id) ? victim : ballHandler(court, fouled);
    return trip(court, { side: fouled, shooter, shots: 2, reason: 'foul', oneAndOne: penalty === 'oneAndOne' });
  }
  if (fouled !== offence) return over('teamRebound');
  return { kind: 'goesOn', start: 'sideline', shotClock: court.style.shortShotClock };
};

const commonFoul = (court: Court, offence: Side, onPurpose: boolean): Outcome => {
  const defence = other(offence);
  const victim = ballHandler(court, offence);
  const how = onPurpose && court.people.chance(0.25) ? 'take' : 'personal';
  callFoul(court, defence, how, fouler(court, defence), spotIn(court.people, 'aboveTheBreak'));
  return afterCommonFoul(court, offence, offence, victim);
};

const shootingFoul = (court: Court, side: Side, plan: Plan): Outcome => {
  const defence = other(side);
  const onThree = court.flow.chance(plan.threes > 2 ? 0.2 : 0.04);
  const zone = onThree ? 'aboveTheBreak' : 'rim';
  const shooter = shooterOf(court, side, zone);
  const flagrant = court.flow.chance(0.005);
  callFoul(court, defence, flagrant ? 'flagrant' : 'shooting', fouler(court, defence), spotIn(court.people, zone));
  replaceFouledOut(court, defence);
  deadBall(court, defence, 'whistle');
  const shots = onThree ? 3 : 2;
  if (!flagrant) return trip(court, { side, shooter: stillThere(court, side, shooter), shots, reason: 'foul' });
  shootFreeThrows(court, { side, shooter: stillThere(court, side, shooter), shots: 2, reason: 'flagrant' });
  return { kind: 'goesOn', start: 'sideline', shotClock: court.style.shortShotClock };
};

/** The shooter shoots his own free throws unless he has left the floor meanwhile. */
const stillThere = (court: Court, side: Side, shooter: Player): Player =>
  court.squads[side].isOnFloor(shooter.id) ? shooter : ballHandler(court, side);

const shot = (court: Court, side: Side, start: ChanceStart, plan: Plan): Outcome => {
  const fastBreak = (start === 'steal' && plan.after < 8) || (start === 'defensiveRebound' && plan.after < 4.5);
  const putback = start === 'offensiveRebound' && plan.after < 2.5;
  const attempt = takeShot(court, side, { plan, fastBreak, putback });
  if (!attempt.made) return afterMiss(court, side, attempt.offensiveRebound, attempt.spot);
  if (attempt.andOne) {
    const defence = other(side);
    callFoul(court, defence, 'shooting', fouler(court, defence), attempt.spot);
    replaceFouledOut(court, defence);
    deadBall(court, defence, 'whistle');
    return trip(court, { side, shooter: stillThere(court, side, attempt.shooter), shots: 1, reason: 'foul' });
  }
  timeoutForOffence(court, other(side));
  return over('madeShot');
};

const lastGasp = (court: Court, side: Side): Outcome => {
  const needsIt = !court.isLastPeriod || court.lead(side) <= 0;
  court.run(Math.max(0, court.secondsLeft - court.clockwork.between(0, 0.4)));
  if (!needsIt || !court.people.chance(0.45)) {
    court.run(court.secondsLeft);
    return over('periodStart');
  }
  const attempt = heave(court, side);
  court.run(court.secondsLeft);
  if (!attempt.made) court.record({ kind: 'rebound', offensive: true, deadBall: false }, side, { spot: attempt.spot });
  return over('periodStart');
};

const act = (court: Court, side: Side, start: ChanceStart, plan: Plan, shotClock: number): Outcome => {
  const { turnover, shootingFoul: fouled } = court.style;
  const roll = court.flow.next();
  if (roll < turnover) return over(loseTheBall(court, side, plan.after > shotClock - 1.5));
  if (roll < turnover + fouled) return shootingFoul(court, side, plan);
  return shot(court, side, start, plan);
};

/** One chance of the offence: from getting the ball to a shot, a loss, a whistle or the end of the period. */
export const playChance = (court: Court, side: Side, start: ChanceStart, shotClock: number): Outcome => {
  const plan = planChance(court, side, start, shotClock);
  const onPurpose = foulOnPurposeAfter(court, side);
  if (onPurpose !== undefined && (plan.runsOut || onPurpose < plan.after)) {
    court.run(onPurpose);
    return commonFoul(court, side, true);
  }
  if (court.secondsLeft < 2.2 && start !== 'offensiveRebound') return lastGasp(court, side);
  const interruption = interruptions(court, side, plan);
  if (interruption === 'commonFoul') return commonFoul(court, side, false);
  if (interruption !== undefined) return interruption;
  court.run(plan.after);
  if (plan.runsOut) return lastGasp(court, side);
  return act(court, side, start, plan, shotClock);
};
