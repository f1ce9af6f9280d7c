import { type Event } from '../event.js';
import { type Score } from '../game/facts.js';
import { type LeagueId } from '../league/league.js';
import { type FanScore } from '../prediction/score.js';
import { type Option } from './asking.js';
import { type LockReason } from './locks.js';
import { type Settlement } from './settlement.js';
import { type Terms } from './terms.js';

/** The game as it was known when something was decided about a question. */
export interface Basis {
  /** Of the game's stream. */
  readonly revision: number;
  readonly period: number;
  readonly clock: string;
  readonly score: Score | null;
}

/** Who or what made it so: an event of the game by its id, or an operator by an opaque id, with the reason given. */
export type Cause =
  | { readonly kind: 'gameEvent'; readonly id: string; readonly type: string; readonly revision: number }
  | { readonly kind: 'operator'; readonly by: string; readonly reason: string };

export type SuspendReason = 'feedStale' | 'operator';

export type QuestionOpened = Event<
  'QuestionOpened',
  {
    readonly questionId: string;
    readonly gameId: string;
    readonly league: LeagueId;
    /** League day (yyyy-mm-dd) on which the game is to be played. */
    readonly day: string;
    readonly terms: Terms;
    readonly ruleVersion: number;
    readonly options: readonly Option[];
    /** Name and version of the model that gave the chances. */
    readonly model: string;
    readonly basis: Basis;
  }
>;
export type QuestionSuspended = Event<
  'QuestionSuspended',
  { readonly questionId: string; readonly reason: SuspendReason; readonly detail: string }
>;
export type QuestionResumed = Event<'QuestionResumed', { readonly questionId: string }>;
/** From here on, by its place in the log, no answer counts. */
export type QuestionLocked = Event<
  'QuestionLocked',
  { readonly questionId: string; readonly reason: LockReason | 'operator'; readonly basis: Basis | null }
>;
export type QuestionSettled = Event<
  'QuestionSettled',
  {
    readonly questionId: string;
    readonly settlement: Settlement;
    readonly cause: Cause;
    /**
     * When the play that decided it happened by the feed's clock (ISO), null where none did or the feed does not say;
     * older ones lack it, and so do an operator's.
     */
    readonly happenedAt?: string | null;
  }
>;
/** A correction changed what the game says of the question, or when the play that decided it happened. */
export type QuestionResettled = Event<
  'QuestionResettled',
  {
    readonly questionId: string;
    readonly before: Settlement;
    readonly settlement: Settlement;
    readonly cause: Cause;
    /** As of `QuestionSettled`. */
    readonly happenedAt?: string | null;
    /** Whether the game was over before; older ones lack it, and so do an operator's. */
    readonly afterFinal?: boolean;
  }
>;
/**
 * What the answers came to under the settlement of that event, which is the question's so manieth, from 1 on. There may
 * be very many: this is one part of so many, and the last says that all are there.
 */
export type PredictionsScored = Event<
  'PredictionsScored',
  {
    readonly questionId: string;
    readonly settlementId: string;
    readonly settlement: number;
    readonly part: number;
    readonly parts: number;
    readonly scores: readonly FanScore[];
    /** Fans who had answered and under this settlement count as having taken it back; left out where there are none. */
    readonly withdrawn?: readonly string[];
  }
>;

export type QuestionEvent =
  | QuestionOpened
  | QuestionSuspended
  | QuestionResumed
  | QuestionLocked
  | QuestionSettled
  | QuestionResettled
  | PredictionsScored;

export type QuestionEventType = QuestionEvent['type'];
