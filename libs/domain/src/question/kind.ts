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
  readonly rule: Rule;
  readonly outcomes: readonly OutcomeOf[Name][];
  /** By the model, at the present state of the game; null where it knows nothing of the league. */
  readonly chances: (terms: TermsOf<Name>, game: KnownGame) => Chances<Name> | null;
  /** Why it closes at the present state of the game, null while it may stay open. */
  readonly locks: (terms: TermsOf<Name>, game: KnownGame) => LockReason | null;
  readonly settle: (asked: Asked<Name>, game: KnownGame) => Settlement<OutcomeOf[Name]>;
}

/** What fans are told, and which edition of it: a text once shown is never changed, it gets a successor. */
export interface Rule {
  readonly version: number;
  readonly text: readonly string[];
}
