import { type Side } from '@pbp/domain';
import { type Player } from '../league/team.js';
import { type Court } from './court.js';
import { type FreeThrowReason } from './happening.js';

export interface Trip {
  readonly side: Side;
  readonly shooter: Player;
  readonly shots: number;
  readonly reason: FreeThrowReason;
  /** The second shot is earned by making the first. */
  readonly oneAndOne?: boolean;
}

/** The first of several is missed more often than the last. */
const warmth = (number: number, of: number): number => (of === 1 ? -0.01 : number === 1 ? -0.025 : 0.025);

const shoot = (court: Court, trip: Trip, number: number): boolean => {
  const { side, shooter, shots, reason } = trip;
  court.stop(court.clockwork.between(number === 1 ? 12 : 9, number === 1 ? 22 : 16));
  const made = court.flow.chance(court.style.freeThrow + shooter.freeThrow + warmth(number, shots));
  court.record({ kind: 'freeThrow', made, shooter: shooter.id, number, of: shots, reason }, side, {
    points: made ? 1 : 0,
  });
  return made;
};

const deadBallRebound = (court: Court, side: Side): void => {
  court.record({ kind: 'rebound', offensive: true, deadBall: true }, side);
};

/** Shoots a trip and says whether its last shot went in; a missed one before the last is a dead-ball rebound. */
export const shootFreeThrows = (court: Court, trip: Trip): 'lastMade' | 'lastMissed' => {
  for (let number = 1; ; number++) {
    const made = shoot(court, trip, number);
    if (number === trip.shots || (trip.oneAndOne === true && !made)) return made ? 'lastMade' : 'lastMissed';
    if (!made) deadBallRebound(court, trip.side);
  }
};
