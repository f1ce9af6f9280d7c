import { type Event } from '@pbp/domain';
import { type EventStore, type ReadOptions } from './event-store.js';

/** A stream's state, and the revision it is true at: what the next append has to expect. */
export interface Folded<State> {
  readonly state: State;
  readonly revision: number | 'none';
}

export interface FoldOptions {
  /** A revision, inclusive. */
  readonly upTo?: number;
  /** 'newest' reads the last event alone: for streams of which each event says all that is known after it. */
  readonly reads?: 'all' | 'newest';
}

const readOptions = ({ upTo = Infinity, reads = 'all' }: FoldOptions): ReadOptions => {
  if (reads === 'newest') return { direction: 'backwards', limit: 1 };
  return upTo === Infinity ? {} : { limit: upTo + 1 };
};

/** Folds a stream while it is being read, so that it costs little more than the read. */
export const foldStream = async <State, E extends Event<string, unknown>>(
  store: EventStore,
  stream: string,
  evolve: (state: State, event: E) => State,
  initial: State,
  options: FoldOptions = {},
): Promise<Folded<State>> => {
  let state = initial;
  let revision: number | 'none' = 'none';
  for await (const event of store.read(stream, readOptions(options))) {
    if (event.revision > (options.upTo ?? Infinity)) break;
    state = evolve(state, event as Event<string, unknown> as E);
    revision = event.revision;
  }
  return { state, revision };
};
