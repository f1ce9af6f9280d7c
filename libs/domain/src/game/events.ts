import { type Event } from '../event.js';
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

export type GameScheduled = Event<
  'GameScheduled',
  {
    readonly gameId: string;
    readonly league: LeagueId;
    /** League day, yyyy-mm-dd in US Eastern time. */
    readonly day: string;
    readonly startsAt: string;
    readonly home: Team;
    readonly away: Team;
    readonly venue?: string;
    readonly neutralSite: boolean;
    /** Length of regulation and overtime as the feed states it; the league's own where it does not. */
    readonly regulationPeriods: number;
  }
>;
export type GameRescheduled = Event<
  'GameRescheduled',
  { readonly gameId: string; readonly startsAt: string; readonly day: string }
>;
export type GamePostponed = Event<'GamePostponed', { readonly gameId: string; readonly detail: string }>;
export type GameCanceled = Event<'GameCanceled', { readonly gameId: string; readonly detail: string }>;
export type GameStarted = Event<'GameStarted', { readonly gameId: string }>;
export type PeriodStarted = Event<'PeriodStarted', { readonly gameId: string; readonly period: number }>;
export type PeriodEnded = Event<'PeriodEnded', { readonly gameId: string; readonly period: number }>;
export type RosterReported = Event<
  'RosterReported',
  { readonly gameId: string; readonly players: readonly RosterEntry[] }
>;
/** `after` is the play it follows in the feed's list, null at its head. */
export type PlayRecorded = Event<
  'PlayRecorded',
  { readonly gameId: string; readonly play: Play; readonly after: string | null }
>;
/** The play's content, its place, or both changed. */
export type PlayRevised = Event<
  'PlayRevised',
  { readonly gameId: string; readonly play: Play; readonly after: string | null }
>;
export type PlayWithdrawn = Event<'PlayWithdrawn', { readonly gameId: string; readonly playId: string }>;
export type ScoreObserved = Event<
  'ScoreObserved',
  { readonly gameId: string; readonly source: ObservationSource; readonly observation: Observation }
>;
/** The line as it stood last before tip-off; once the game is over, as the feed then says that it had closed. */
export type PregameLineObserved = Event<'PregameLineObserved', { readonly gameId: string; readonly line: PregameLine }>;
/** What the feed newly says of the chances, and of which plays it says nothing any more. */
export type WinProbabilityObserved = Event<
  'WinProbabilityObserved',
  { readonly gameId: string; readonly chances: readonly FeedChance[]; readonly withdrawn: readonly string[] }
>;
export type BoxScoreReported = Event<
  'BoxScoreReported',
  { readonly gameId: string; readonly players: readonly ReportedPlayer[] }
>;
export type GameEnded = Event<
  'GameEnded',
  { readonly gameId: string; readonly score: Score; readonly how: 'played' | 'forfeit' }
>;
export type FinalScoreRevised = Event<'FinalScoreRevised', { readonly gameId: string; readonly score: Score }>;
export type GameReopened = Event<'GameReopened', { readonly gameId: string; readonly detail: string }>;
export type GameReconciled = Event<
  'GameReconciled',
  {
    readonly gameId: string;
    readonly agrees: { readonly score: boolean; readonly lineScore: boolean; readonly boxScore: boolean };
    readonly differences: readonly Difference[];
  }
>;
/** Something in the feed could not be read; the rest of the poll went on without it. */
export type FeedAnomaly = Event<
  'FeedAnomaly',
  {
    readonly gameId: string;
    readonly where: 'play' | 'header' | 'boxScore' | 'scoreboard' | 'winProbability' | 'pregameLine';
    readonly subject: string;
    readonly problem: string;
  }
>;

export type GameEvent =
  | GameScheduled
  | GameRescheduled
  | GamePostponed
  | GameCanceled
  | GameStarted
  | PeriodStarted
  | PeriodEnded
  | RosterReported
  | PlayRecorded
  | PlayRevised
  | PlayWithdrawn
  | ScoreObserved
  | PregameLineObserved
  | WinProbabilityObserved
  | BoxScoreReported
  | GameEnded
  | FinalScoreRevised
  | GameReopened
  | GameReconciled
  | FeedAnomaly;

export type GameEventType = GameEvent['type'];
