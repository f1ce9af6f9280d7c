import { type BasketballLeagueId } from '@pbp/domain';
import { shownAt } from './faults/distort.js';
import { type Fault } from './faults/fault.js';
import { standing } from './faults/standing.js';
import { isRestless } from './faults/window.js';
import { type FeedGame } from './feed/feed-game.js';
import { type JsonObject } from './feed/json.js';
import { scoreboardOf } from './poll/scoreboard.js';
import { summaryOf } from './poll/summary.js';

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
  const shown = shownAt(game, at, faults, seed);
  const { recorded } = shown.game;
  return recorded && verbatim(shown.game, at, faults) ? recorded : summaryOf(shown.game, shown.view);
};

/**
 * The scoreboard of a league's day (yyyy-mm-dd, US Eastern), month (yyyy-mm) or year (yyyy) at a moment. Games that
 * then stand on other days are left out.
 */
export const renderScoreboard = (
  games: readonly FeedGame[],
  dates: string,
  at: number,
  options: RenderOptions & { league?: BasketballLeagueId } = {},
): JsonObject => {
  const { faults = [], seed = 0 } = options;
  const league = options.league ?? games[0]?.league ?? 'nba';
  const listed = games.filter(
    (game) => game.league === league && standing(game, at, faults, seed).day.startsWith(dates),
  );
  return scoreboardOf(
    league,
    dates,
    listed.map((game) => shownAt(game, at, faults, seed)),
  );
};
