import { type FeedAnomaly } from '@pbp/domain';
import { type JsonObject } from '../raw/json.js';
import { type RawPlay } from '../raw/raw-play.js';

/** What a header or a scoreboard entry says of a game, in the feed's own words, without the ballast. Nothing is checked but the id. */
export type RawGame = JsonObject & { readonly id: string };

/** A player's line of the feed's box score, its figures by their key ("fieldGoalsMade-fieldGoalsAttempted": "8-14"). */
export type RawLine = JsonObject & { readonly key: string };

/** An entry of `winprobability`, as served; only its play's id has been checked. */
export type RawChance = JsonObject & { readonly playId: string };

/**
 * One bookmaker's word on a game, its figures as served. `closed`: the feed itself calls it the line that was closed with
 * (before tip-off: the one that it would close with now); otherwise it is whatever the feed calls the line at the time.
 */
export interface RawOdds extends JsonObject {
  readonly provider: JsonObject;
  readonly spread: unknown;
  readonly total: unknown;
  readonly closed: boolean;
}

/** Something that could not be read, however much of the rest could. */
export type Problem = Omit<FeedAnomaly['data'], 'gameId'>;

/** Everything of a summary that is looked at, as of the newest poll. Plays stand in the feed's order. */
export interface WatchedSummary {
  /** Null until a poll had a readable header. */
  readonly header: RawGame | null;
  readonly plays: readonly RawPlay[];
  readonly box: readonly RawLine[];
  /** In the order in which they were first said. */
  readonly chances: readonly RawChance[];
  readonly odds: RawOdds | null;
  readonly problems: readonly Problem[];
}

/** Everything of a scoreboard's entry that is looked at. */
export type WatchedEntry = RawGame;

/** One payload's watched part. What it does not mention (undefined) is no news: an absent list withdraws nothing. */
export interface SeenSummary {
  readonly header?: RawGame;
  readonly plays?: readonly unknown[];
  readonly box?: readonly RawLine[];
  readonly chances?: readonly unknown[];
  readonly odds?: RawOdds;
  readonly problems: readonly Problem[];
}
