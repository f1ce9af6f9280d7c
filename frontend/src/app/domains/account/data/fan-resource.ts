import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, inject, type Signal } from '@angular/core';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from './session';

/** What is known of what a fan asked for. What is somebody else's is not told from what never was. */
export type FanResourceState<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'missing' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'loaded'; readonly value: T };

export interface FanResource<T> {
  readonly state: Signal<FanResourceState<T>>;
  readonly value: Signal<T | undefined>;
  /** Why there is no value, be it that nobody could be found out who asks; null while nothing failed. */
  readonly problem: Signal<Problem | null>;
  /** Of who asks. */
  readonly fanId: Signal<string | undefined>;
  /** Takes what the server answered to a change, in place of what was known. */
  readonly set: (value: T) => void;
  /** Asks again; where nobody could be found out who asks, begins with that. */
  readonly reload: () => void;
}

/** A mistyped id is refused as such, which is the same to a reader. */
const meansMissing = new Set([400, 404]);

/**
 * Asks as soon as there is a fan, and anew for another one; undefined is not asked for. What failed is tried again when
 * the server can be reached again. Called where dependencies can be injected.
 */
export const fanResource = <T extends object>(
  wanted: () => string | HttpResourceRequest | undefined,
): FanResource<T> => {
  const session = inject(Session);
  const fanId = computed(() => session.fan()?.fanId);
  const request = computed(() => {
    const asked = fanId() === undefined ? undefined : wanted();
    return typeof asked === 'string' ? { url: asked } : asked;
  });
  const answer = httpResource<T>(request);
  reloadOnReconnect(answer);

  const value = computed(() => (answer.hasValue() ? answer.value() : undefined));
  const problem = computed((): Problem | null => {
    const [who, error] = [session.who(), answer.error()];
    if (who.kind === 'none') return who.problem;
    return error ? problemOf(error) : null;
  });
  const isMissing = computed(() => answer.error() !== undefined && meansMissing.has(answer.statusCode() ?? 0));
  const state = computed((): FanResourceState<T> => {
    const [failed, known] = [problem(), value()];
    if (failed) return isMissing() ? { is: 'missing' } : { is: 'failed', problem: failed };
    return known ? { is: 'loaded', value: known } : { is: 'loading' };
  });

  return {
    state,
    value,
    problem,
    fanId,
    set: (known) => answer.set(known),
    reload: () => {
      if (fanId() === undefined) session.begin();
      else answer.reload();
    },
  };
};
