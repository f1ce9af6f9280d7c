import { type StatLine } from './box-score.js';

export type Side = 'home' | 'away';
export type Score = Readonly<Record<Side, number>>;

/** A team as the feed describes it; colours are six hex digits without '#'. */
export interface Team {
  readonly id: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly location: string;
  readonly color?: string;
  readonly alternateColor?: string;
}

/** Who is listed for a game. `played` is false for a player who did not play. */
export interface RosterEntry {
  readonly playerId: string;
  readonly teamId: string;
  readonly name: string;
  readonly shortName: string;
  readonly jersey?: string;
  readonly position?: string;
  readonly starter: boolean;
  readonly played: boolean;
}

export type FeedStatus =
  | 'scheduled'
  | 'live'
  | 'periodBreak'
  | 'halfTime'
  | 'delayed'
  | 'suspended'
  | 'final'
  | 'forfeit'
  | 'postponed'
  | 'canceled';

/** What one snapshot of the feed says of score and clock; snapshots of different sources disagree by seconds. */
export interface Observation {
  readonly status: FeedStatus;
  /** The feed's own words, for people: "End of 3rd", "Final/OT". */
  readonly detail: string;
  /** 0 before tip-off. */
  readonly period: number;
  readonly clock: string;
  readonly score: Score;
  /** Points by period as the feed states them; may be shorter than what was played. */
  readonly lineScore: { readonly home: readonly number[]; readonly away: readonly number[] };
  /** Only where the feed says so (live summaries). */
  readonly fouls?: Readonly<Record<Side, { readonly team: number; readonly bonus: string }>>;
  readonly timeoutsLeft?: Score;
  readonly possession?: Side;
}

/** The home team's chance to win after a play, as the feed itself gives it. */
export interface FeedChance {
  readonly playId: string;
  /** 0..1 */
  readonly home: number;
  /** 0..1, left out where there is none. */
  readonly tie?: number;
}

/** What a bookmaker said of a game before it. */
export interface PregameLine {
  readonly provider: string;
  /** Points that the home team is given: -7.5 where it is favoured by as much. */
  readonly spread: number;
  /** Points of both teams together ("over/under"), where it is given. */
  readonly total?: number;
}

export type ObservationSource = 'scoreboard' | 'summary';

/** A player's line in the feed's own box score. `minutes` as the feed rounds them. */
export interface ReportedPlayer {
  readonly playerId: string;
  readonly teamId: string;
  readonly name: string;
  readonly stats: Partial<StatLine>;
  readonly minutes?: number;
  readonly plusMinus?: number;
}

/** One thing that differs between plays and the feed's own figures, with its cause where one is known. */
export interface Difference {
  readonly what: 'score' | 'lineScore' | 'playerStat';
  /** Team id, "teamId/period" or player id. */
  readonly of: string;
  readonly stat?: string;
  readonly plays: number;
  readonly feed: number;
  readonly cause?: string;
}
