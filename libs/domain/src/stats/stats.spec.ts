import { type StatLine } from '../game/box-score.js';
import { emptyStatLine } from '../game/box/stat-line.js';
import { fourFactors } from './four-factors.js';
import { gameScore } from './game-score.js';
import { percentages } from './percentages.js';
import { assistPercentage, turnoverPercentage, usage } from './player-rates.js';
import { defensiveRating, netRating, offensiveRating, pace, possessions, possessionsOfBoth } from './possessions.js';
import {
  defensiveReboundPercentage,
  offensiveReboundPercentage,
  teamDefensiveReboundPercentage,
  teamOffensiveReboundPercentage,
  totalReboundPercentage,
} from './rebounding.js';

const line = (stats: Partial<StatLine>): StatLine => ({ ...emptyStatLine(), ...stats });

const team = line({
  points: 110,
  fieldGoalsMade: 40,
  fieldGoalsAttempted: 88,
  threePointersMade: 12,
  freeThrowsMade: 18,
  freeThrowsAttempted: 25,
  offensiveRebounds: 10,
  defensiveRebounds: 33,
  turnovers: 13,
});
const opponent = line({
  points: 100,
  fieldGoalsMade: 38,
  fieldGoalsAttempted: 90,
  freeThrowsAttempted: 20,
  offensiveRebounds: 12,
  defensiveRebounds: 30,
  turnovers: 15,
});
const player = line({
  points: 30,
  fieldGoalsMade: 10,
  fieldGoalsAttempted: 20,
  threePointersMade: 3,
  freeThrowsMade: 7,
  freeThrowsAttempted: 10,
  offensiveRebounds: 2,
  defensiveRebounds: 6,
  rebounds: 8,
  assists: 6,
  steals: 2,
  blocks: 1,
  turnovers: 3,
  fouls: 4,
});
const time = { playerSeconds: 36 * 60, teamSeconds: 240 * 60 };

describe('shooting', () => {
  it('is in fractions of one', () => {
    const shooter = line({
      points: 21,
      fieldGoalsMade: 8,
      fieldGoalsAttempted: 16,
      threePointersMade: 2,
      threePointersAttempted: 8,
      freeThrowsMade: 3,
      freeThrowsAttempted: 4,
    });
    expect(percentages(shooter)).toEqual({
      fieldGoal: 0.5,
      threePoint: 0.25,
      freeThrow: 0.75,
      effectiveFieldGoal: 9 / 16,
      trueShooting: 21 / (2 * (16 + 0.44 * 4)),
    });
  });
  it('is nothing without an attempt', () => {
    expect(Object.values(percentages(emptyStatLine()))).toEqual([null, null, null, null, null]);
  });
});

describe('possessions', () => {
  it('are estimated from the line', () => {
    expect(possessions(team)).toBeCloseTo(88 - 10 + 13 + 11, 10);
    expect(possessions(opponent)).toBeCloseTo(90 - 12 + 15 + 8.8, 10);
    expect(possessions(line({ offensiveRebounds: 1 }))).toBe(0);
  });

  it('are as many for both sides by the longer estimate, which looks at whose misses were rebounded', () => {
    const own = 88 + 0.4 * 25 - 1.07 * (10 / 40) * 48 + 13;
    const others = 90 + 0.4 * 20 - 1.07 * (12 / 45) * 52 + 15;
    expect(possessionsOfBoth(team, opponent)).toBeCloseTo((own + others) / 2, 10);
    expect(possessionsOfBoth(opponent, team)).toBe(possessionsOfBoth(team, opponent));
    expect(possessionsOfBoth(line({}), line({}))).toBe(0);
  });
  it('rate offence and defence per hundred', () => {
    expect(offensiveRating(team)).toBeCloseTo(107.843, 3);
    expect(defensiveRating(opponent)).toBeCloseTo(98.232, 3);
    expect(netRating(team, opponent)).toBeCloseTo(9.611, 3);
    expect(netRating(team, emptyStatLine())).toBeNull();
  });
  it('make the pace of a game, overtime or not', () => {
    expect(pace(team, opponent, 2880, 2880)).toBeCloseTo((102 + 101.8) / 2, 10);
    expect(pace(team, opponent, 3180, 2880)).toBeCloseTo(((102 + 101.8) / 2) * (48 / 53), 10);
    expect(pace(team, opponent, 0, 2880)).toBeNull();
  });
});

describe('rates of a player', () => {
  it('follow the Basketball-Reference formulas', () => {
    expect(usage(player, team, time)).toBeCloseTo((100 * 27.4 * 48) / (36 * 112), 8);
    expect(assistPercentage(player, team, time)).toBeCloseTo((100 * 6) / ((36 / 48) * 40 - 10), 8);
    expect(turnoverPercentage(player)).toBeCloseTo((100 * 3) / 27.4, 8);
    expect(offensiveReboundPercentage(player, team, opponent, time)).toBeCloseTo((100 * 2 * 48) / (36 * 40), 8);
    expect(defensiveReboundPercentage(player, team, opponent, time)).toBeCloseTo((100 * 6 * 48) / (36 * 45), 8);
    expect(totalReboundPercentage(player, team, opponent, time)).toBeCloseTo((100 * 8 * 48) / (36 * 85), 8);
  });
  it('say nothing of a player who was not on the floor', () => {
    const benched = { playerSeconds: 0, teamSeconds: 14_400 };
    expect(usage(player, team, benched)).toBeNull();
    expect(assistPercentage(player, team, benched)).toBeNull();
    expect(totalReboundPercentage(player, team, opponent, benched)).toBeNull();
  });
});

it('rebounding of a team is its share of the chances', () => {
  expect(teamOffensiveReboundPercentage(team, opponent)).toBe(25);
  expect(teamDefensiveReboundPercentage(team, opponent)).toBeCloseTo((100 * 33) / 45, 10);
});

it('the four factors are shooting, turnovers, rebounds and free throws', () => {
  expect(fourFactors(team, opponent)).toEqual({
    effectiveFieldGoal: 46 / 88,
    turnoverPercentage: (100 * 13) / 112,
    offensiveReboundPercentage: 25,
    freeThrowRate: 18 / 88,
  });
});

it('Game Score weighs a line on the scale of points', () => {
  expect(gameScore(player)).toBeCloseTo(30 + 4 - 14 - 1.2 + 1.4 + 1.8 + 2 + 4.2 + 0.7 - 1.6 - 3, 10);
});
