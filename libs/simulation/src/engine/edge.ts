import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';

/**
 * The pull towards a level score: points per possession that a team loses for each point it leads. Without it,
 * games drift apart: real second halves go against the first (correlation about -.13).
 */
const pull = { early: 0.0036, late: 0.0022 } as const;

/** Margins spread less in the first half than the rest of the game would have it. */
const pullNow = (court: Court): number => (court.period <= court.regulationPeriods / 2 ? pull.early : pull.late);

/** Points per possession by which a side is better than the league's mean at this moment. */
export const edgeOf = (court: Court, side: Side): number => {
  const perPossession = (court.strength / (2 * court.style.possessionsInGame)) * 1.25;
  const strength = side === 'home' ? perPossession : -perPossession;
  return court.generosity + strength - pullNow(court) * court.lead(side) + lateEdge(court, side);
};

/** The last three minutes: who protects a lead loses rhythm, who trails takes what comes. */
const lateEdge = (court: Court, side: Side): number => {
  if (!court.isLastPeriod || court.secondsLeft > 180) return 0;
  const lead = court.lead(side);
  if (lead >= 8) return -0.12;
  if (court.secondsLeft > 35) return 0;
  if (lead === 0) return -0.25;
  return lead === -2 || lead === -3 ? 0.2 : 0;
};

/** A make rate moves by this much for each point per possession. */
export const makeRatePerPoint = 0.5;

export const makeShift = (court: Court, side: Side): number => edgeOf(court, side) * makeRatePerPoint;

/** How many points a defending side trails by; negative when it leads. */
export const trails = (court: Court, side: Side): number => court.lead(other(side));
