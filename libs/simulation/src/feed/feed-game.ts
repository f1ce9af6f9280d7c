import { type BasketballLeagueId, type CountingStat, type Score, type Side, type Team } from '@pbp/domain';
import { type Floor } from '../engine/happening.js';
import { type Json, type JsonObject } from './json.js';

/** What a play is worth to a player in the box score. */
export interface Credit {
  readonly playerId: string;
  readonly side: Side;
  readonly stat: CountingStat;
  readonly amount: number;
}

/** One entry of the feed's play list with what the feed knows beside it. */
export interface FeedPlay {
  /** ESPN's own shape, ready to be served. */
  readonly raw: JsonObject;
  readonly id: string;
  readonly sequence: number;
  /** Epoch milliseconds from which polls show it. */
  readonly arrivesAt: number;
  readonly period: number;
  readonly clock: string;
  readonly secondsLeft: number;
  readonly side?: Side;
  readonly points: number;
  readonly marks: 'play' | 'periodEnd' | 'gameEnd' | 'timeout' | 'teamFoul';
  readonly credits: readonly Credit[];
  readonly homeWinProbability?: number;
  /** Known for generated games only. */
  readonly floor?: Floor;
}

export interface FeedPlayer {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly jersey: string;
  readonly position: string;
  readonly starter: boolean;
  /** False for one who never leaves the bench. */
  readonly plays: boolean;
  /** Minutes of a recorded final; a generated game counts them itself. */
  readonly finalMinutes?: number;
}

export interface FeedTeam {
  readonly team: Team;
  readonly slug: string;
  readonly record: string;
  readonly timeouts: number;
  readonly players: readonly FeedPlayer[];
}

/** The feed says, from a moment on (epoch milliseconds), that the game is not played; a forfeit has a winner. */
export type CalledOff =
  | { readonly as: 'postponed' | 'canceled'; readonly from: number }
  | { readonly as: 'forfeit'; readonly from: number; readonly winner: Side };

/** A whole game as a feed would tell it; every poll of it at any moment follows from this alone. */
export interface FeedGame {
  readonly id: string;
  readonly league: BasketballLeagueId;
  /** League day, yyyy-mm-dd in US Eastern time. */
  readonly day: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly home: FeedTeam;
  readonly away: FeedTeam;
  readonly venue: string;
  readonly neutralSite: boolean;
  /** Home favoured by this many points before the game. */
  readonly spread: number;
  /** A recording's own `pickcenter`, as served. */
  readonly pickcenter?: Json;
  /** In the feed's order, that is game order. */
  readonly plays: readonly FeedPlay[];
  /** Epoch milliseconds at which each period began. */
  readonly periodsBegin: readonly number[];
  /** Epoch milliseconds from which the game is final. */
  readonly finalAt: number;
  readonly calledOff?: CalledOff;
  /** The game stood still between these moments, epoch milliseconds. */
  readonly suspended?: { readonly from: number; readonly until: number };
  /** A recorded final summary, served as it is once nothing changes any more. */
  readonly recorded?: JsonObject;
  /** The recording's own final line score, which its plays need not add up to. */
  readonly recordedLine?: Readonly<Record<Side, readonly number[]>>;
  readonly recordedScore?: Score;
}
