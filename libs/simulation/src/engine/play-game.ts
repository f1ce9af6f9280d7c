import { type Side } from '@pbp/domain';
import { Court, type Fixture, other } from './court.js';
import { clearTeamFouls } from './fouls.js';
import { type Possession, type PossessionStart, type TimedPlay } from './happening.js';
import { bigMan, stealer } from './people.js';
import { type ChanceStart } from './plan.js';
import { playChance } from './possession.js';
import { beginPeriodWith } from './rotation.js';

/** A finished game as it truly went. `periodsBegin[i]` is the wall second at which period i + 1 began. */
export interface PlayedGame {
  readonly fixture: Fixture;
  readonly strength: number;
  readonly plays: readonly TimedPlay[];
  readonly possessions: readonly Possession[];
  readonly periodsBegin: readonly number[];
  readonly score: Readonly<Record<Side, number>>;
}

const tipOff = (court: Court): Side => {
  const winner: Side = court.flow.chance(0.5) ? 'home' : 'away';
  const [home, away] = [bigMan(court, 'home').id, bigMan(court, 'away').id];
  court.record({ kind: 'jumpBall', home, away, gains: stealer(court, winner).id, opening: true }, winner);
  return winner;
};

/** The side that loses the tip begins the second and third quarters, or the second half. */
const firstBall = (court: Court, tipWinner: Side): Side => {
  if (court.regulationPeriods === 2) return other(tipWinner);
  return court.period === 4 ? tipWinner : other(tipWinner);
};

const playPossession = (court: Court, side: Side, start: PossessionStart): PossessionStart => {
  const startsAt = court.secondsLeft;
  const before = court.score[side];
  let chance: { start: ChanceStart; shotClock: number } = { start, shotClock: court.style.shotClock };
  for (;;) {
    const outcome = playChance(court, side, chance.start, chance.shotClock);
    if (outcome.kind === 'goesOn' && court.secondsLeft > 0) {
      chance = outcome;
      continue;
    }
    const { period, secondsLeft: endsAt } = court;
    court.possessions.push({ side, period, start, startsAt, endsAt, points: court.score[side] - before });
    return outcome.kind === 'over' ? outcome.start : 'periodStart';
  }
};

const begin = (court: Court): void => {
  court.period += 1;
  court.secondsLeft = court.periodLength;
  court.televisionTimeouts = 0;
  clearTeamFouls(court);
  if (court.period > 1) {
    beginPeriodWith(court, 'home');
    beginPeriodWith(court, 'away');
    court.stop(court.clockwork.between(5, 30));
  }
  if (court.period > court.regulationPeriods)
    for (const side of ['home', 'away'] as const) court.squads[side].timeouts = 2;
};

const breakBefore = (court: Court, nextPeriod: number): number => {
  const isHalfTime = nextPeriod === court.regulationPeriods / 2 + 1;
  return isHalfTime ? court.clockwork.between(880, 950) : court.clockwork.between(125, 165);
};

const playPeriod = (court: Court, tipWinner: Side | undefined): Side => {
  begin(court);
  const jumps = tipWinner === undefined || court.period > court.regulationPeriods;
  const winner = jumps ? tipOff(court) : tipWinner;
  let side = jumps ? winner : firstBall(court, tipWinner);
  let start: PossessionStart = jumps ? 'jumpBall' : 'periodStart';
  while (court.secondsLeft > 0) {
    start = playPossession(court, side, start);
    side = other(side);
  }
  court.stop(court.clockwork.between(4, 40));
  court.record({ kind: 'periodEnd' });
  return winner;
};

const isDecided = (court: Court): boolean =>
  court.period >= court.regulationPeriods && court.score.home !== court.score.away;

/** Plays a game from tip-off to the end, overtimes included. The same fixture gives the same game for ever. */
export const playGame = (fixture: Fixture): PlayedGame => {
  const court = new Court(fixture);
  const periodsBegin: number[] = [];
  let tipWinner: Side | undefined;
  while (!isDecided(court)) {
    if (court.period > 0) court.stop(breakBefore(court, court.period + 1));
    periodsBegin.push(Math.round(court.wall));
    tipWinner = playPeriod(court, tipWinner);
  }
  court.stop(court.clockwork.between(3, 12));
  court.record({ kind: 'gameEnd' });
  const { strength, plays, possessions, score } = court;
  return { fixture, strength, plays, possessions, periodsBegin, score };
};
