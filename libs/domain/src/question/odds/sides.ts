import { type Side } from '../../game/facts.js';
import { chanceBetween, type Spread } from './margin-model.js';

const most = 1_000;

/** Shares that add up to 1. */
export const normalised = <Key extends string>(
  weights: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> => {
  const sum = Object.values<number>(weights).reduce((before, weight) => before + weight, 0);
  const entries = Object.entries<number>(weights).map(([key, weight]) => [key, weight / sum] as const);
  return Object.fromEntries(entries) as Record<Key, number>;
};

/** The chances of either side to gain more, a tie left out. */
export const whoGainsMore = (gained: Spread): Readonly<Record<Side, number>> =>
  normalised({ home: chanceBetween(gained, 1, most), away: chanceBetween(gained, -most, -1) });
