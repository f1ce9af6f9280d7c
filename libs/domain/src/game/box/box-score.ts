import { type BoxScore, type PlayerLine } from '../box-score.js';
import { type RosterEntry, type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { type Presence } from '../lineups/presence.js';
import { type Lineups, lineups } from '../lineups/lineups.js';
import { emptyStatLine } from './stat-line.js';
import { type Tally, tally } from './tally.js';
import { teamLine } from './team-line.js';

type Listed = Pick<RosterEntry, 'playerId' | 'name' | 'starter' | 'played'>;

const unlisted = (playerId: string): Listed => ({ playerId, name: `Player ${playerId}`, starter: false, played: true });

type Parts = Pick<KnownGame, Side | 'plays' | 'roster' | 'league' | 'regulationPeriods' | 'phase'>;

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
  readonly hasPlayed: (listed: Listed) => boolean;
}

const nowhere: Presence = { seconds: 0, plusMinus: 0 };

const playerLine = (listed: Listed, teamId: string, { book, presence, hasPlayed }: Sources): PlayerLine => ({
  playerId: listed.playerId,
  teamId,
  name: listed.name,
  starter: listed.starter,
  played: hasPlayed(listed),
  stats: book.players.get(listed.playerId) ?? emptyStatLine(),
  estimated: presence.get(listed.playerId) ?? nowhere,
});

const half = (game: Parts, side: Side, sources: Sources): BoxScore[Side] => {
  const teamId = game[side].id;
  const players = playersOf(game.roster, teamId, sources.book).map((listed) => playerLine(listed, teamId, sources));
  return { team: teamLine(game, side, sources.book), players };
};

/** Players whom the plays have seen in the game: on the floor at some time, or with an entry in the book. */
const seenPlaying = (game: Parts, { onFloor, presence }: Lineups, books: Readonly<Record<Side, Tally>>) => {
  const onFloorNow = currentPlays(game).length > 0 ? [...onFloor.home, ...onFloor.away] : [];
  return new Set([...onFloorNow, ...presence.keys(), ...books.home.players.keys(), ...books.away.players.keys()]);
};

/**
 * The box score as the plays add up, fifteen counting stats a player. A team's line is its players' sum plus what is
 * nobody's: team turnovers, missed heaves, and in college team rebounds. Whether somebody has played is read off the
 * plays; the roster's word for it counts once the game is over, since until then the feed lists the whole bench as
 * playing.
 */
export const boxScore = memoByPlays(
  ['home', 'away', 'roster', 'league', 'regulationPeriods', 'phase'],
  (game): BoxScore => {
    const books = tally(game);
    const tracked = lineups(game);
    const seen = seenPlaying(game, tracked, books);
    const hasPlayed = ({ playerId, played }: Listed) => seen.has(playerId) || (played && game.phase.is === 'ended');
    const sources = { presence: tracked.presence, hasPlayed };
    return {
      home: half(game, 'home', { book: books.home, ...sources }),
      away: half(game, 'away', { book: books.away, ...sources }),
    };
  },
);
