import { type CountingStat, type Side } from '@pbp/domain';
import { type Credit } from './feed-game.js';

const credit = (side: Side, playerId: string | undefined, ...stats: readonly CountingStat[]): Credit[] =>
  playerId === undefined ? [] : stats.map((stat) => ({ playerId, side, stat, amount: 1 }));

export const shotCredits = (side: Side, shooter: string | undefined, worth: 2 | 3, made: boolean): Credit[] => {
  const stats: CountingStat[] = ['fieldGoalsAttempted'];
  if (worth === 3) stats.push('threePointersAttempted');
  if (made) stats.push('fieldGoalsMade');
  if (made && worth === 3) stats.push('threePointersMade');
  return [...credit(side, shooter, ...stats), ...pointsCredit(side, shooter, made ? worth : 0)];
};

export const freeThrowCredits = (side: Side, shooter: string | undefined, made: boolean): Credit[] => [
  ...credit(side, shooter, 'freeThrowsAttempted', ...(made ? (['freeThrowsMade'] as const) : [])),
  ...pointsCredit(side, shooter, made ? 1 : 0),
];

export const reboundCredits = (side: Side, player: string | undefined, offensive: boolean): Credit[] =>
  credit(side, player, 'rebounds', offensive ? 'offensiveRebounds' : 'defensiveRebounds');

export const creditFor = (side: Side, player: string | undefined, stat: CountingStat): Credit[] =>
  credit(side, player, stat);

const pointsCredit = (side: Side, playerId: string | undefined, amount: number): Credit[] =>
  playerId === undefined || amount === 0 ? [] : [{ playerId, side, stat: 'points', amount }];
