import { type KnownGame } from '../game/game.js';
import { hasEndedPeriod, hasReached } from './reached.js';
import { type VoidReason } from './settlement.js';
import { wholeGame } from './whole-game.js';

/** A part of a period, down to so many seconds left in it. */
export interface Part {
  readonly period: number;
  readonly to: number;
}

/** A part of a game as a question about it sees it. */
export type PartOfGame =
  { readonly is: 'toCome' } | { readonly is: 'over' } | { readonly is: 'off'; readonly reason: VoidReason };

/** What happens at that very second still belongs to the part: it is over with what comes after. */
const isBehind = (game: KnownGame, { period, to }: Part): boolean =>
  hasEndedPeriod(game, period) || (to > 0 && hasReached(game, period, to - 0.1));

/**
 * Whether that part has been played. A game that was given up in it never plays it to its end; what was played before
 * stands.
 */
export const partOf = (game: KnownGame, day: string, part: Part): PartOfGame => {
  const whole = wholeGame(game, day);
  if (whole.is === 'off' && whole.reason !== 'gameAbandoned') return whole;
  if (whole.is === 'over' || isBehind(game, part)) return { is: 'over' };
  return whole;
};
