import { type KnownGame } from '../game/game.js';
import { type LockReason } from './locks.js';
import { type Settlement } from './settlement.js';
import { type OutcomeOf, type QuestionKind, type TermsOf } from './terms.js';

/** What a question is about besides its terms: the league day on which the game was to be played when it was asked. */
export interface Asked<Kind extends QuestionKind> {
  readonly terms: TermsOf<Kind>;
  readonly day: string;
}

/** Chances of all answers, 0..1, which add up to 1: none of them says anything of the question's being void. */
export type Chances<Kind extends QuestionKind> = Readonly<Record<OutcomeOf[Kind], number>>;

/** All that tells one kind of question from another, as pure functions of the game. */
export interface Kind<Name extends QuestionKind> {
  readonly rules: Rules;
  readonly outcomes: readonly OutcomeOf[Name][];
  /** By the model, at the present state of the game; null where it knows nothing of the league. */
  readonly chances: (terms: TermsOf<Name>, game: KnownGame) => Chances<Name> | null;
  /** Why it closes at the present state of the game, null while it may stay open. */
  readonly locks: (terms: TermsOf<Name>, game: KnownGame) => LockReason | null;
  readonly settle: (asked: Asked<Name>, game: KnownGame) => Settlement<OutcomeOf[Name]>;
  readonly words: Words<Name>;
}

/** What decided a question, by the plays of these ids. */
export interface DecidedAs<Name extends QuestionKind> {
  readonly terms: TermsOf<Name>;
  readonly outcome: OutcomeOf[Name];
  readonly by: readonly string[];
}

/** How it is told to fans, as parts of a sentence. */
export interface Words<Name extends QuestionKind> {
  /** An answer by itself: "Boston", "more than 220.5 points". */
  readonly answer: (terms: TermsOf<Name>, outcome: OutcomeOf[Name], game: KnownGame) => string;
  /** That it came to that, and why: "Boston scored more in the third quarter, 31 to 24". */
  readonly verdict: (decided: DecidedAs<Name>, game: KnownGame) => string;
}

/** What fans are told, and which edition of it: a text once shown is never changed, it gets a successor. */
export interface Rule {
  readonly version: number;
  readonly text: readonly string[];
}

/** The newest, by which is asked now, and all that were asked by before. */
export type Rules = readonly [newest: Rule, ...older: readonly Rule[]];
