import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';
import { makeShift } from './edge.js';
import { type Spot, type Zone } from './happening.js';
import { bigMan, blocker, passerTo, shooterOf } from './people.js';
import { type Plan } from './plan.js';
import { spotIn } from './spots.js';
import { type ShotZone } from './style.js';
import { type Player } from '../league/team.js';

export const pointsFor = (zone: Zone): 2 | 3 =>
  zone === 'cornerThree' || zone === 'aboveTheBreak' || zone === 'heave' ? 3 : 2;

export interface Attempt {
  readonly zone: Zone;
  readonly shooter: Player;
  readonly made: boolean;
  readonly spot: Spot;
  readonly andOne: boolean;
  readonly offensiveRebound: number;
}

export interface Look {
  readonly plan: Plan;
  readonly fastBreak: boolean;
  readonly putback: boolean;
}

const zoneNames: readonly ShotZone[] = ['rim', 'floater', 'midRange', 'longTwo', 'cornerThree', 'aboveTheBreak'];

const pickZone = (court: Court, look: Look): ShotZone =>
  court.flow.weighted(zoneNames, (zone) => {
    const { share } = court.style.zones[zone];
    if (look.putback) return zone === 'rim' ? share * 6 : share * 0.5;
    const fast = look.fastBreak && zone === 'rim' ? 2.3 : 1;
    return share * fast * (pointsFor(zone) === 3 ? look.plan.threes : 1);
  });

const fastBreakEase = 0.1;

/** The defence knows that a three must come: it is harder. */
const desperation = (zone: Zone, plan: Plan): number => (pointsFor(zone) === 3 && plan.threes > 1.5 ? -0.04 : 0);

const makeRate = (court: Court, side: Side, zone: ShotZone, look: Look): number =>
  court.style.zones[zone].make +
  court.style.touch +
  makeShift(court, side) +
  (look.fastBreak ? fastBreakEase : 0) +
  desperation(zone, look.plan) -
  (look.putback && zone === 'rim' ? 0.07 : 0);

const recordShot = (court: Court, side: Side, zone: ShotZone, look: Look): Attempt => {
  const rates = court.style.zones[zone];
  const shooter = shooterOf(court, side, zone);
  const spot = spotIn(court.people, zone);
  const made = court.flow.chance(makeRate(court, side, zone, look));
  const assist =
    made && court.people.chance(look.putback ? rates.assisted * 0.15 : rates.assisted)
      ? passerTo(court, side, shooter).id
      : undefined;
  const block =
    !made && court.people.chance(rates.blocked / (1 - rates.make)) ? blocker(court, other(side)).id : undefined;
  const { fastBreak, putback } = look;
  court.record({ kind: 'shot', zone, made, shooter: shooter.id, assist, block, putback, fastBreak }, side, {
    points: made ? pointsFor(zone) : 0,
    spot,
  });
  const andOne = made && court.flow.chance(rates.andOne);
  if (made && !andOne && zone === 'rim' && court.people.chance(0.0075)) goaltending(court, other(side));
  return { zone, shooter, made, spot, andOne, offensiveRebound: rates.offensiveRebound };
};

const goaltending = (court: Court, defence: Side): void => {
  court.record({ kind: 'violation', how: 'goaltending', player: bigMan(court, defence).id }, defence);
};

export const takeShot = (court: Court, side: Side, look: Look): Attempt =>
  recordShot(court, side, pickZone(court, look), look);

const heaveMake = 0.025;

/** A throw from behind half court as the period ends. */
export const heave = (court: Court, side: Side): Attempt => {
  const shooter = shooterOf(court, side, 'heave');
  const spot = spotIn(court.people, 'heave');
  const made = court.flow.chance(heaveMake);
  court.record({ kind: 'shot', zone: 'heave', made, shooter: shooter.id, putback: false, fastBreak: false }, side, {
    points: made ? 3 : 0,
    spot,
  });
  return { zone: 'heave', shooter, made, spot, andOne: false, offensiveRebound: 0.5 };
};
