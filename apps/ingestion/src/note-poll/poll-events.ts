import { type Event, type LeagueId } from '@pbp/domain';
import { type ScoreboardChange, type SummaryChange } from '@pbp/espn';

/** Version of the data of poll events; a changed shape is a new one. */
export const pollSchemaVersion = 1;

/** When a body was fetched, and where its bytes are kept. */
export interface Fetched {
  readonly fetchedAt: string;
  /** sha256 of the body, which is also its key in the archive. */
  readonly sha256: string;
}

/** What one summary changed in the watched part, in the feed's own words. Stream `poll-<gameId>`. */
export type PlaysPolled = Event<
  'PlaysPolled',
  Fetched & { readonly gameId: string; readonly league: LeagueId; readonly change: SummaryChange }
>;

/** What one scoreboard changed, game by game. Stream `poll-<league>-<yyyymmdd>`. */
export type ScoreboardPolled = Event<
  'ScoreboardPolled',
  Fetched & {
    readonly league: LeagueId;
    readonly day: string;
    readonly changes: readonly ScoreboardChange[];
    /** Every game that the stream has named up to here, so that nobody has to read it whole; events of old lack it. */
    readonly games?: readonly string[];
  }
>;

export type PollEvent = PlaysPolled | ScoreboardPolled;

export const gamePollStream = (gameId: string): string => `poll-${gameId}`;
export const dayPollStream = (league: LeagueId, day: string): string => `poll-${league}-${day.replaceAll('-', '')}`;
