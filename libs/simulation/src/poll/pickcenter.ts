import { type FeedGame } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { isUnplayed } from './status.js';
import { type View } from './view.js';

/** Points of both teams, about, by league. */
const totals = {
  nba: 228.5,
  wnba: 163.5,
  'mens-college-basketball': 145.5,
  'womens-college-basketball': 131.5,
} as const;

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));
const half = (points: number): number => Math.round(points * 2) / 2;

/** What the teams' strengths make of the game, from the home side. */
const closingSpread = ({ spread }: FeedGame): number => 0 - half(spread);

/** Newer answers say beside the line what it opened and closed with, and how it stands in the game. */
const pointSpread = (closing: number, live: number | null): JsonObject => {
  const side = (sign: 1 | -1): JsonObject => ({
    open: { line: signed(sign * (closing + 1)), odds: '-110' },
    close: { line: signed(sign * closing), odds: '-110' },
    ...(live !== null && { live: { line: signed(sign * live), odds: '-110' } }),
  });
  return { displayName: 'Spread', shortDisplayName: 'Spread', home: side(1), away: side(-1) };
};

const totalOf = (points: number): JsonObject => {
  const side = (letter: string): JsonObject => ({
    open: { line: `${letter}${points + 1}`, odds: '-110' },
    close: { line: `${letter}${points}`, odds: '-110' },
  });
  return { displayName: 'Total', shortDisplayName: 'Total', over: side('o'), under: side('u') };
};

interface Lines {
  readonly closing: number;
  /** Null before and after the game, and where it does not move. */
  readonly live: number | null;
}

/** What moves before the game is what it would close with; what moves later is another line. */
const linesOf = (game: FeedGame, { status, line }: View): Lines => {
  const closing = closingSpread(game);
  if (isUnplayed(status)) return { closing: closing + line.moved, live: null };
  return { closing, live: line.moved === 0 ? null : closing + line.moved };
};

const chances = (teamId: string, favourite: boolean, spread: number): JsonObject => ({
  favorite: favourite,
  underdog: !favourite,
  moneyLine: Math.round(favourite ? -105 - Math.abs(spread) * 22 : 100 + Math.abs(spread) * 18),
  spreadOdds: -110,
  teamId,
});

const entry = (game: FeedGame, view: View): JsonObject => {
  const isBare = game.league === 'womens-college-basketball';
  const { closing, live } = isBare ? { closing: closingSpread(game), live: null } : linesOf(game, view);
  const spread = live ?? closing;
  const total = totals[game.league];
  const favourite = spread <= 0 ? game.home.team : game.away.team;
  return {
    provider: { id: '100', name: 'Simulated Book', priority: 1 },
    details: spread === 0 ? 'EVEN' : `${favourite.abbreviation} ${-Math.abs(spread)}`,
    overUnder: live === null ? total : total + 9,
    spread,
    overOdds: -110,
    underOdds: -110,
    homeTeamOdds: chances(game.home.team.id, spread <= 0, spread),
    awayTeamOdds: chances(game.away.team.id, spread > 0, spread),
    ...(!isBare && { pointSpread: pointSpread(closing, live), total: totalOf(total) }),
  };
};

/** `pickcenter`: one bookmaker's line, or what the recording has of it. */
export const pickcenter = (game: FeedGame, view: View): Json => {
  if (!view.line.listed) return [];
  return game.pickcenter ?? [entry(game, view)];
};
