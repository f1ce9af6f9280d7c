import { type KnownGame } from '../game/game.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { playScore } from '../game/score/play-score.js';
import { shownScore } from '../game/status/shown-score.js';
import { hasEndedPeriod } from './reached.js';
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
const tellsMore = (game: KnownGame, { period, to }: Part): boolean =>
  currentPlays(game).some((play) => play.period > period || (play.period === period && play.secondsLeft < to));

/**
 * The feed's header runs ahead of its plays, so a part is over by plays alone: one of later, or those at the end of the
 * period that bring the score to what the header says.
 */
const isBehind = (game: KnownGame, part: Part): boolean => {
  if (tellsMore(game, part)) return true;
  const [shown, told] = [shownScore(game), playScore(game)];
  return hasEndedPeriod(game, part.period) && shown?.home === told.home && shown.away === told.away;
};

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
