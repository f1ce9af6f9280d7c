import { type BoxScore, type PlayerLine } from '../box-score.js';
import { type RosterEntry, type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { type Presence } from '../lineups/presence.js';
import { type Lineups, lineups } from '../lineups/lineups.js';
import { emptyStatLine } from './stat-line.js';
import { type Tally, tally } from './tally.js';
import { teamLine } from './team-line.js';

type Listed = Pick<RosterEntry, 'playerId' | 'name' | 'starter' | 'played'>;

const unlisted = (playerId: string): Listed => ({ playerId, name: `Player ${playerId}`, starter: false, played: true });

/** The roster in its order, then whoever acted without being listed. */
const playersOf = (roster: readonly RosterEntry[], teamId: string, { players }: Tally): readonly Listed[] => {
  const listed = new Map<string, Listed>();
  for (const entry of roster) if (entry.teamId === teamId) listed.set(entry.playerId, entry);
  for (const playerId of players.keys()) if (!listed.has(playerId)) listed.set(playerId, unlisted(playerId));
  return [...listed.values()];
};

interface Sources {
  readonly book: Tally;
  readonly presence: Lineups['presence'];
}

const nowhere: Presence = { seconds: 0, plusMinus: 0 };

const playerLine = (
  { playerId, name, starter, played }: Listed,
  teamId: string,
  { book, presence }: Sources,
): PlayerLine => ({
  playerId,
  teamId,
  name,
  starter,
  played: played || book.players.has(playerId) || presence.has(playerId),
  stats: book.players.get(playerId) ?? emptyStatLine(),
  estimated: presence.get(playerId) ?? nowhere,
});

const half = (game: Pick<KnownGame, Side | 'roster' | 'league'>, side: Side, sources: Sources): BoxScore[Side] => {
  const teamId = game[side].id;
  const players = playersOf(game.roster, teamId, sources.book).map((listed) => playerLine(listed, teamId, sources));
  return { team: teamLine(game, side, sources.book), players };
};

/**
 * The box score as the plays add up, fifteen counting stats a player. A team's line is its players' sum plus what is
 * nobody's: team turnovers, missed heaves, and in college team rebounds.
 */
export const boxScore = memoByPlays(['home', 'away', 'roster', 'league', 'regulationPeriods'], (game): BoxScore => {
  const books = tally(game);
  const { presence } = lineups(game);
  return {
    home: half(game, 'home', { book: books.home, presence }),
    away: half(game, 'away', { book: books.away, presence }),
  };
});
