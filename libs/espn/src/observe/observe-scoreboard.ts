import { type LeagueId } from '@pbp/domain';
import { sameJson } from '../raw/json.js';
import { watchScoreboard } from '../watch/watch-scoreboard.js';
import { type Problem, type WatchedEntry } from '../watch/watched.js';
import { factsOfEntry } from './facts-of.js';
import { type KnownFeed, type Observed, unknownFeed } from './known-feed.js';

/** What a scoreboard now says of one of its games, whole: an entry is small. */
export interface ScoreboardChange {
  readonly gameId: string;
  readonly entry: WatchedEntry;
}

export interface ObservedScoreboard {
  /** Every game that the scoreboard lists, changed or not, by its id. */
  readonly games: ReadonlyMap<string, Observed<ScoreboardChange>>;
  /** What could not be told to be any game's. */
  readonly problems: readonly Problem[];
}

/** The scoreboard that was asked for; `day` is the league's, yyyy-mm-dd, and left out where it is not known. */
export interface ScoreboardAsked {
  readonly league: LeagueId;
  readonly day?: string;
}

/** The entry after a change that was noted for it. */
export const applyScoreboardChange = (change: ScoreboardChange): WatchedEntry => change.entry;

/** The day is what was asked for, no word of the feed: a game listed on two days says the same on both. */
const saysTheSame = (known: WatchedEntry | null, seen: WatchedEntry): boolean =>
  known !== null && sameJson({ ...known, day: undefined }, seen);

const observeEntry = (known: KnownFeed, seen: WatchedEntry, day: string | undefined): Observed<ScoreboardChange> => {
  if (saysTheSame(known.entry, seen)) return { polled: null, facts: [], known };
  const entry = day === undefined ? seen : { ...seen, day };
  return { polled: { gameId: entry.id, entry }, ...factsOfEntry(known, entry) };
};

/**
 * Looks at a scoreboard (any JSON) beside what is known of its games; each game is judged for itself, and one that
 * cannot be read does not stop the others. Never throws.
 */
export const observeScoreboard = (
  known: ReadonlyMap<string, KnownFeed>,
  payload: unknown,
  { league, day }: ScoreboardAsked,
): ObservedScoreboard => {
  const { entries, problems } = watchScoreboard(payload, league);
  const games = entries.map(
    (seen) => [seen.id, observeEntry(known.get(seen.id) ?? unknownFeed(seen.id), seen, day)] as const,
  );
  return { games: new Map(games), problems };
};
