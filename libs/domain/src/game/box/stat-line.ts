import { type CountingStat, countingStats, type StatLine } from '../box-score.js';

const nothing: StatLine = {
  points: 0,
  fieldGoalsMade: 0,
  fieldGoalsAttempted: 0,
  threePointersMade: 0,
  threePointersAttempted: 0,
  freeThrowsMade: 0,
  freeThrowsAttempted: 0,
  offensiveRebounds: 0,
  defensiveRebounds: 0,
  rebounds: 0,
  assists: 0,
  steals: 0,
  blocks: 0,
  turnovers: 0,
  fouls: 0,
};

export type MutableStatLine = Record<CountingStat, number>;

export const emptyStatLine = (): MutableStatLine => ({ ...nothing });

export const addUp = (lines: readonly StatLine[]): StatLine => {
  const sum = emptyStatLine();
  for (const line of lines) for (const stat of countingStats) sum[stat] += line[stat];
  return sum;
};
