import { type Event } from '@pbp/domain';
import { type EventStore } from './event-store.js';

/** A stream's state, and the revision it is true at: what the next append has to expect. */
export interface Folded<State> {
  readonly state: State;
  readonly revision: number | 'none';
}

/** Folds a stream while it is being read, so that it costs little more than the read. `upTo` is a revision, inclusive. */
export const foldStream = async <State, E extends Event<string, unknown>>(
  store: EventStore,
  stream: string,
  evolve: (state: State, event: E) => State,
  initial: State,
  { upTo = Infinity }: { readonly upTo?: number } = {},
): Promise<Folded<State>> => {
  let state = initial;
  let revision: number | 'none' = 'none';
  for await (const event of store.read(stream, upTo === Infinity ? {} : { limit: upTo + 1 })) {
    if (event.revision > upTo) break;
    state = evolve(state, event as Event<string, unknown> as E);
    revision = event.revision;
  }
  return { state, revision };
};
