import { type LeagueId } from '../league/league.js';
import {
  type Difference,
  type FeedChance,
  type Observation,
  type ObservationSource,
  type PregameLine,
  type ReportedPlayer,
  type RosterEntry,
  type Score,
  type Team,
} from './facts.js';
import { type Play } from './play.js';

/** A play with its history: what it said before, and whether the feed took it back. */
export interface PlayEntry {
  readonly play: Play;
  /** Earlier versions, oldest first. */
  readonly earlier: readonly Play[];
  readonly standing: 'recorded' | 'withdrawn';
}

/** Where a known game stands. A final game may be reopened by the feed: the statuses are not a one-way street. */
export type GamePhase =
  | { readonly is: 'scheduled' }
  | { readonly is: 'postponed'; readonly detail: string }
  | { readonly is: 'canceled'; readonly detail: string }
  | { readonly is: 'inProgress' }
  | { readonly is: 'ended'; readonly score: Score; readonly how: 'played' | 'forfeit' };

export interface KnownGame {
  readonly known: true;
  readonly id: string;
  readonly league: LeagueId;
  readonly day: string;
  readonly startsAt: string;
  readonly venue?: string;
  readonly neutralSite: boolean;
  readonly regulationPeriods: number;
  readonly home: Team;
  readonly away: Team;
  readonly phase: GamePhase;
  /** Highest period begun and highest period ended. */
  readonly periods: { readonly started: number; readonly ended: number };
  readonly roster: readonly RosterEntry[];
  /** Every play the feed ever listed, in the feed's newest order; withdrawn ones keep their place. */
  readonly plays: readonly PlayEntry[];
  readonly observed: Readonly<Partial<Record<ObservationSource, Observation>>>;
  /** The source of the newest observation. */
  readonly newest?: ObservationSource;
  /** None where the feed has none, and in logs of old. */
  readonly line?: PregameLine;
  /** The feed's own win probability by play, in the order in which it was told; of plays, too, that are not listed yet. */
  readonly chances?: readonly FeedChance[];
  readonly reported: readonly ReportedPlayer[];
  readonly reconciled?: {
    readonly agrees: { readonly score: boolean; readonly lineScore: boolean; readonly boxScore: boolean };
    readonly differences: readonly Difference[];
  };
  /** How many things in the feed could not be read. */
  readonly anomalies: number;
}

/** A game nobody has heard of has no teams, no plays, nothing. */
export type Game = { readonly known: false } | KnownGame;

export const initialState = (): Game => ({ known: false });
