import { type KnownGame } from '../game/game.js';
import { type Rule } from './kind.js';
import { withKind } from './kinds/with-kind.js';
import { closedByPhase, type LockReason } from './locks.js';
import { type Settlement } from './settlement.js';
import { type Terms } from './terms.js';

/** An answer that can be picked and the model's chance of it, 0..1. */
export interface Option {
  readonly id: string;
  readonly chance: number;
}

/** No model is surer than this of what has not happened yet. */
const least = 0.005;

/** The rule by which such a question is asked now, or was under that version; one that is not known here has no text. */
export const ruleOf = (terms: Terms, version?: number): Rule =>
  withKind(terms, ({ rules }) => {
    if (version === undefined) return rules[0];
    return rules.find((rule) => rule.version === version) ?? { version, text: [] };
  });

/** Every answer with its chance at the present state of the game; null where the models know nothing of the league. */
export const optionsOf = (terms: Terms, game: KnownGame): readonly Option[] | null =>
  withKind(terms, (kind, own) => {
    const chances = kind.chances(own, game);
    if (!chances) return null;
    const sum = kind.outcomes.reduce((before, id) => before + Math.max(least, chances[id]), 0);
    return kind.outcomes.map((id) => ({ id, chance: Math.max(least, chances[id]) / sum }));
  });

/** What is asked, and the league day (yyyy-mm-dd) on which the game was to be played then. */
export interface WhatIsAsked {
  readonly terms: Terms;
  readonly day: string;
}

/**
 * What the game says of a question, as a function of its state alone: where a play is corrected the same function says
 * what follows.
 */
export const settle = ({ terms, day }: WhatIsAsked, game: KnownGame): Settlement =>
  withKind(terms, (kind, own): Settlement => kind.settle({ terms: own, day }, game));

/** Why a question must close at the present state of the game; null while it may stay open. */
export const lockReasonOf = (asked: WhatIsAsked, game: KnownGame): LockReason | null =>
  closedByPhase(game) ??
  withKind(asked.terms, (kind, own) => kind.locks(own, game)) ??
  (settle(asked, game).is === 'undecided' ? null : 'decided');
