import { type BasketballLeagueId } from '@pbp/domain';
import { distortView, standing } from './faults/distort.js';
import { type Fault } from './faults/fault.js';
import { isRestless } from './faults/window.js';
import { type FeedGame } from './feed/feed-game.js';
import { type JsonObject } from './feed/json.js';
import { scoreboardOf } from './poll/scoreboard.js';
import { summaryOf } from './poll/summary.js';
import { viewAt } from './poll/view.js';

export interface RenderOptions {
  readonly faults?: readonly Fault[];
  readonly seed?: number | string;
}

/** A recorded final is served as it is as soon as nothing distorts it any more. */
const verbatim = (game: FeedGame, at: number, faults: readonly Fault[]): boolean =>
  at >= game.finalAt && (faults.length === 0 || !isRestless(game, at));

/**
 * The summary that a poll at a moment (epoch milliseconds) would have shown, in ESPN's shape. With faults it shows
 * what the feed gets wrong at that moment; transport faults (403, truncated...) are not in a body and do nothing here.
 */
export const renderSummary = (
  game: FeedGame,
  at: number,
  { faults = [], seed = 0 }: RenderOptions = {},
): JsonObject => {
  const { recorded } = standing(game, at, faults, seed);
  if (recorded && verbatim(game, at, faults)) return recorded;
  return summaryOf(game, distortView(game, at, faults, seed));
};

/** The scoreboard of a league's day (yyyy-mm-dd, US Eastern) at a moment; games of other days are left out. */
export const renderScoreboard = (
  games: readonly FeedGame[],
  day: string,
  at: number,
  options: RenderOptions & { league?: BasketballLeagueId } = {},
): JsonObject => {
  const { faults = [], seed = 0 } = options;
  const league = options.league ?? games[0]?.league ?? 'nba';
  const shown = games
    .filter((game) => game.day === day && game.league === league)
    .map((game) => ({ game, view: faults.length === 0 ? viewAt(game, at) : distortView(game, at, faults, seed) }));
  return scoreboardOf(league, day, shown);
};
