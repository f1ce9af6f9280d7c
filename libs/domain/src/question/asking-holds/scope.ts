import { type QuestionOpened } from '../events.js';
import { type QuestionKind } from '../terms.js';

/** Questions of one game, of one kind, or of one kind in one game; null leaves it open which. */
export interface Scope {
  readonly gameId: string | null;
  readonly kind: QuestionKind | null;
}

/** What may be in a scope. */
export interface Scoped {
  readonly gameId: string;
  readonly kind: QuestionKind;
}

export const scopedOf = ({ gameId, terms }: Pick<QuestionOpened['data'], 'gameId' | 'terms'>): Scoped => ({
  gameId,
  kind: terms.kind,
});

export const isInScope = (scope: Scope, { gameId, kind }: Scoped): boolean =>
  (scope.gameId ?? gameId) === gameId && (scope.kind ?? kind) === kind;

/** Whether all that is in the one scope is in the other too. */
export const isWithin = (inner: Scope, outer: Scope): boolean =>
  (outer.gameId ?? inner.gameId) === inner.gameId && (outer.kind ?? inner.kind) === inner.kind;

/** Whether something may be in both. */
export const overlap = (one: Scope, other: Scope): boolean =>
  (one.gameId ?? other.gameId) === (other.gameId ?? one.gameId) &&
  (one.kind ?? other.kind) === (other.kind ?? one.kind);

export const isSameScope = (one: Scope, other: Scope): boolean =>
  one.gameId === other.gameId && one.kind === other.kind;
