import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';
import { type PossessionStart } from './happening.js';
import { firstAction } from './style.js';

export type ChanceStart = PossessionStart | 'offensiveRebound' | 'sideline';

/** When the offence acts, and how it feels about threes. */
export interface Plan {
  readonly after: number;
  /** Weight of threes against twos; 1 is as usual. */
  readonly threes: number;
  /** The clock ends the period before anybody acts. */
  readonly runsOut: boolean;
}

const lateTiming = (court: Court, side: Side): { mean: number; deviation: number } | undefined => {
  if (!court.isLastPeriod || court.secondsLeft > 180) return undefined;
  const lead = court.lead(side);
  if (court.secondsLeft < 35 && lead < 0) return { mean: 5.4, deviation: 2.5 };
  if (lead <= -4 && lead >= -14) return { mean: 8.2, deviation: 4.5 };
  if (lead >= 8) return { mean: 15.5, deviation: 5 };
  return undefined;
};

const lastQuarterPace = (court: Court, side: Side): number => {
  if (!court.isLastPeriod) return 1;
  const lead = court.lead(side);
  return lead >= 5 ? 1.09 : lead <= -5 ? 0.97 : 1.02;
};

const usualTiming = (court: Court, side: Side, start: ChanceStart): { mean: number; deviation: number } => {
  if (start === 'offensiveRebound') return { mean: 4.2, deviation: 4 };
  const slowness = court.style.slowness * court.tempo * lastQuarterPace(court, side);
  if (start === 'sideline') return { mean: 8.5 * slowness, deviation: 4.5 };
  const { mean, deviation } = firstAction[start];
  return { mean: mean * slowness, deviation };
};

const threesWanted = (court: Court, side: Side): number => {
  if (!court.isLastPeriod || court.secondsLeft > 180) return 1;
  const lead = court.lead(side);
  if (court.secondsLeft < 30 && lead === -3) return 7;
  if (court.secondsLeft < 40 && lead <= -4) return 2.6;
  if (lead <= -5) return 1.4;
  return court.secondsLeft < 35 && lead === -2 ? 0.4 : 1;
};

const earliest = 0.8;

/** With the shot clock off, the ball is held: for the last shot, or for good by a team that leads at the end. */
const holdForTheEnd = (court: Court, side: Side): Plan => {
  const lead = court.isLastPeriod ? court.lead(side) : 0;
  const threes = threesWanted(court, side);
  if (lead > 0) return { after: court.secondsLeft, threes, runsOut: true };
  if (lead <= -4) {
    const latest = Math.max(0, court.secondsLeft - 0.3);
    return { after: Math.min(latest, court.clockwork.between(2, 7)), threes, runsOut: false };
  }
  if (lead < 0) {
    const left = court.clockwork.between(1, Math.min(10, court.secondsLeft));
    return { after: Math.max(earliest, court.secondsLeft - left), threes, runsOut: false };
  }
  return {
    after: Math.max(earliest, court.secondsLeft - court.clockwork.between(0.4, 4.5)),
    threes,
    runsOut: court.clockwork.chance(0.06),
  };
};

export const planChance = (court: Court, side: Side, start: ChanceStart, shotClock: number): Plan => {
  const offTheGlass = start === 'offensiveRebound' && court.secondsLeft > 2;
  if (!offTheGlass && court.secondsLeft <= shotClock + 1) return holdForTheEnd(court, side);
  const { mean, deviation } = lateTiming(court, side) ?? usualTiming(court, side, start);
  const after = court.clockwork.normalWithin(Math.min(mean, shotClock - 2), deviation, earliest, shotClock);
  return {
    after: Math.min(after, Math.max(0.3, court.secondsLeft - 0.1)),
    threes: threesWanted(court, side),
    runsOut: false,
  };
};

/** Seconds after which the defence fouls on purpose; undefined when it plays on. */
export const foulOnPurposeAfter = (court: Court, offence: Side): number | undefined => {
  if (!court.isLastPeriod || court.secondsLeft > 75 || court.secondsLeft < 1.5) return undefined;
  const behind = -court.lead(other(offence));
  const { secondsLeft } = court;
  const willingness =
    behind <= 0 || behind > 11
      ? 0
      : secondsLeft < 26
        ? behind <= 8
          ? 0.88
          : 0.5
        : secondsLeft < 40
          ? behind >= 4
            ? 0.6
            : 0.12
          : behind >= 6
            ? 0.3
            : 0;
  if (!court.clockwork.chance(willingness)) return undefined;
  return Math.min(secondsLeft - 0.5, court.clockwork.between(1.5, 6.5));
};
