import { type Side } from '../game/facts.js';

/** When a question about the whole game closes: before it, or before its second half. */
export type Edition = 'tipOff' | 'secondHalf';

/** Home by 1-5, 6-10, 11 or more points, or away by as much. */
export type MarginBand = `${Side}:${'1-5' | '6-10' | '11+'}`;

export type PlayerStat = 'points' | 'rebounds' | 'assists';

/** What is asked, as a union of kinds. Lines end in .5: nothing can fall on them. */
export type Terms =
  | { readonly kind: 'gameWinner'; readonly edition: Edition }
  | { readonly kind: 'marginBand' }
  | { readonly kind: 'total'; readonly line: number }
  | { readonly kind: 'periodWinner'; readonly period: number }
  | { readonly kind: 'raceTo'; readonly points: number }
  /** Five minutes of game clock; `from` are the seconds left in the period when they begin. */
  | { readonly kind: 'window'; readonly period: number; readonly from: number }
  /** The first points behind a moment of the game clock; `from` are the seconds left in the period then. */
  | { readonly kind: 'nextToScore'; readonly period: number; readonly from: number }
  /** As it was asked before: behind the last play that the feed had listed by then, null where it had listed none. */
  | { readonly kind: 'nextToScore'; readonly after: string | null }
  | { readonly kind: 'playerTotal'; readonly playerId: string; readonly stat: PlayerStat; readonly line: number };

export type QuestionKind = Terms['kind'];
export type TermsOf<Kind extends QuestionKind> = Extract<Terms, { readonly kind: Kind }>;

/** The answers of a kind, by their ids. */
export interface OutcomeOf {
  readonly gameWinner: Side;
  readonly marginBand: MarginBand;
  readonly total: 'over' | 'under';
  readonly periodWinner: Side;
  readonly raceTo: Side;
  readonly window: Side;
  readonly nextToScore: Side;
  readonly playerTotal: 'over' | 'under';
}

/** Seconds of game clock that a window lasts. */
export const windowSeconds = 300;

/**
 * Seconds of game clock in front of what is asked about at which a question closes. The clock is never faster than time:
 * nobody who is less than so much ahead of the feed has seen anything of it by then.
 */
export const headStart = 60;
