import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';
import { substituteAtDeadBall } from './rotation.js';

const stops: Readonly<
  Record<'whistle' | 'ballOut' | 'teamTimeout' | 'televisionTimeout' | 'review', readonly [number, number]>
> = {
  whistle: [16, 29],
  ballOut: [11, 24],
  teamTimeout: [140, 195],
  televisionTimeout: [150, 200],
  review: [45, 120],
};

export const stopFor = (court: Court, why: keyof typeof stops): void => {
  court.stop(court.clockwork.between(...stops[why]));
};

const takeTimeout = (court: Court, side: Side): void => {
  court.record({ kind: 'timeout', by: 'team' }, side);
  court.squads[side].timeouts -= 1;
  court.squads[side].run = 0;
  court.squads[other(side)].run = 0;
  stopFor(court, 'teamTimeout');
};

const payer = (court: Court): Side | undefined => {
  const preferred: Side = court.televisionTimeouts % 2 === 0 ? 'home' : 'away';
  return [preferred, other(preferred)].find((side) => court.squads[side].timeouts > 0);
};

const televisionTimeout = (court: Court): boolean => {
  const { at, charged } = court.style.television;
  const due = at[court.televisionTimeouts];
  if (due === undefined || court.secondsLeft >= due || court.secondsLeft < 10 || court.period > court.regulationPeriods)
    return false;
  const side = payer(court);
  court.televisionTimeouts += 1;
  if (charged && side) takeTimeout(court, side);
  else {
    court.record({ kind: 'timeout', by: 'television' });
    stopFor(court, 'televisionTimeout');
  }
  return true;
};

const wantsTimeout = (court: Court, side: Side): boolean => {
  const squad = court.squads[side];
  if (squad.timeouts === 0 || court.secondsLeft < 1) return false;
  if (court.squads[other(side)].run >= 8) return court.people.chance(0.4);
  const lateAndClose = court.isLastPeriod && court.secondsLeft < 40 && Math.abs(court.lead(side)) <= 6;
  return lateAndClose && court.lead(side) <= 0 && court.people.chance(0.55);
};

/** After a basket the team that gets the ball may stop the game. */
export const timeoutForOffence = (court: Court, side: Side): void => {
  if (!wantsTimeout(court, side)) return;
  takeTimeout(court, side);
  substituteAtDeadBall(court);
};

const review = (court: Court, against: Side): void => {
  const byCoach = court.people.chance(0.56) && court.squads[against].timeouts > 0;
  stopFor(court, 'review');
  if (byCoach) {
    const overturned = court.people.chance(0.45);
    court.record({ kind: 'review', by: 'coach', outcome: overturned ? 'overturned' : 'stands' }, against);
    if (!overturned) takeTimeout(court, against);
    return;
  }
  const outcome = court.people.weighted(['supported', 'stands', 'overturned'] as const, (o) =>
    o === 'supported' ? 4 : o === 'stands' ? 2 : 1,
  );
  court.record({ kind: 'review', by: 'referees', outcome });
};

const deadBallsInGame = 62;

/** The whistle has gone: reviews, timeouts and substitutions, in that order. `against` is who the call hurts. */
export const deadBall = (court: Court, against: Side, why: 'whistle' | 'ballOut'): void => {
  stopFor(court, why);
  if (court.people.chance(court.style.reviews / deadBallsInGame)) review(court, against);
  if (!televisionTimeout(court) && wantsTimeout(court, against)) takeTimeout(court, against);
  substituteAtDeadBall(court);
};
