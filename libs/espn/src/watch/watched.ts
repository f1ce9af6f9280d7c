import { type FeedAnomaly } from '@pbp/domain';
import { type JsonObject } from '../raw/json.js';
import { type RawPlay } from '../raw/raw-play.js';

/** What a header or a scoreboard entry says of a game, in the feed's own words, without the ballast. Nothing is checked but the id. */
export type RawGame = JsonObject & { readonly id: string };

/** A player's line of the feed's box score, its figures by their key ("fieldGoalsMade-fieldGoalsAttempted": "8-14"). */
export type RawLine = JsonObject & { readonly key: string };

/** Something that could not be read, however much of the rest could. */
export type Problem = Omit<FeedAnomaly['data'], 'gameId'>;

/** Everything of a summary that is looked at, as of the newest poll. Plays stand in the feed's order. */
export interface WatchedSummary {
  /** Null until a poll had a readable header. */
  readonly header: RawGame | null;
  readonly plays: readonly RawPlay[];
  readonly box: readonly RawLine[];
  readonly problems: readonly Problem[];
}

/** Everything of a scoreboard's entry that is looked at. */
export type WatchedEntry = RawGame;

/** One payload's watched part. What it does not mention (undefined) is no news: an absent list withdraws nothing. */
export interface SeenSummary {
  readonly header?: RawGame;
  readonly plays?: readonly unknown[];
  readonly box?: readonly RawLine[];
  readonly problems: readonly Problem[];
}
