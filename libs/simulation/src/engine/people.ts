import { type Side } from '@pbp/domain';
import { type Player } from '../league/team.js';
import { type Court } from './court.js';
import { type Zone } from './happening.js';

type Trait = 'usage' | 'passing' | 'rebounding' | 'blocking' | 'stealing';

const isThree = (zone: Zone): boolean => zone === 'cornerThree' || zone === 'aboveTheBreak' || zone === 'heave';

const byTrait = (court: Court, side: Side, trait: Trait): Player =>
  court.people.weighted(court.squads[side].floor, (player) => player[trait]);

export const shooterOf = (court: Court, side: Side, zone: Zone): Player =>
  court.people.weighted(
    court.squads[side].floor,
    (player) => player.usage * (isThree(zone) ? player.outside : 2 - player.outside * 0.75),
  );

export const passerTo = (court: Court, side: Side, shooter: Player): Player =>
  court.people.weighted(
    court.squads[side].floor.filter((player) => player !== shooter),
    (player) => player.passing,
  );

export const ballHandler = (court: Court, side: Side): Player =>
  court.people.weighted(court.squads[side].floor, (player) => player.usage * (0.6 + player.passing * 0.4));

export const rebounder = (court: Court, side: Side): Player => byTrait(court, side, 'rebounding');
export const blocker = (court: Court, side: Side): Player => byTrait(court, side, 'blocking');
export const stealer = (court: Court, side: Side): Player => byTrait(court, side, 'stealing');
export const anyone = (court: Court, side: Side): Player => court.people.pick(court.squads[side].floor);
export const bigMan = (court: Court, side: Side): Player => byTrait(court, side, 'blocking');

/** Who fouls: anybody, the one who guards the rim a little more often. */
export const fouler = (court: Court, side: Side): Player =>
  court.people.weighted(court.squads[side].floor, (player) => 0.7 + player.blocking * 0.3);

/** The surest hands, for free throws that a coach may give to whom he likes. */
export const bestFreeThrower = (court: Court, side: Side): Player =>
  court.squads[side].floor.reduce((best, player) => (player.freeThrow > best.freeThrow ? player : best));
