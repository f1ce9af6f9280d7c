import { type Event } from '@pbp/domain';
import { backOff, type BackoffOptions } from './backoff.js';
import { type Decider } from './decider.js';
import { ConcurrencyError } from './errors.js';
import { type EventStore, type Metadata, type NewEvent, type Position } from './event-store.js';
import { type Folded, type FoldOptions, foldStream } from './fold-stream.js';
import { uuidV5 } from './uuid-v5.js';

/** What a decision must be told, since it may not look at a clock or roll dice itself. */
export interface HandleOptions {
  /** ISO time of the decision. */
  readonly now: string;
  readonly correlationId: string;
  /** The command's id: the ids of the events are made of it. */
  readonly causationId: string;
  readonly schemaVersion?: number;
  readonly idOf?: (event: Event<string, unknown>, index: number) => string;
  readonly backoff?: BackoffOptions;
  /** What of the stream is read; default all. */
  readonly reads?: FoldOptions['reads'];
}

export interface Handled<State, E extends Event<string, unknown>> {
  readonly state: State;
  readonly revision: number | 'none';
  /** Empty when there was nothing to do, and then nothing was appended. */
  readonly events: readonly NewEvent<E>[];
  /** Where the last event lies; undefined when nothing was appended. */
  readonly position: Position | undefined;
}

const TRIES = 3;

/**
 * The only way a decision becomes events: read, fold, decide, append at the revision read; when somebody else was
 * faster, read and decide again, 3 times in all. Throws what `decide` throws, ConcurrencyError after the third try,
 * and the store's errors.
 */
export const handle = async <State, Command, E extends Event<string, unknown>>(
  store: EventStore,
  decider: Decider<State, Command, E>,
  stream: string,
  command: Command,
  options: HandleOptions,
): Promise<Handled<State, E>> => {
  for (let attempt = 0; ; attempt += 1) {
    const known = await foldStream<State, E>(store, stream, decider.evolve, decider.initialState(), {
      reads: options.reads ?? 'all',
    });
    const events = decider
      .decide(command, known.state)
      .map((event, index) => toNewEvent(stream, event, index, options));
    try {
      return await append(store, decider, stream, known, events);
    } catch (error) {
      if (!(error instanceof ConcurrencyError) || attempt + 1 >= TRIES) throw error;
      await backOff(attempt, options.backoff ?? { initialMs: 20, maxMs: 200 });
    }
  }
};

const append = async <State, Command, E extends Event<string, unknown>>(
  store: EventStore,
  { evolve }: Decider<State, Command, E>,
  stream: string,
  known: Folded<State>,
  events: readonly NewEvent<E>[],
): Promise<Handled<State, E>> => {
  if (events.length === 0) return { ...known, events, position: undefined };
  const { revision, position } = await store.append(stream, events, known.revision);
  const state = events.reduce((before, event) => evolve(before, event as Event<string, unknown> as E), known.state);
  return { state, revision, events, position };
};

const toNewEvent = <E extends Event<string, unknown>>(
  stream: string,
  event: E,
  index: number,
  options: HandleOptions,
): NewEvent<E> => {
  const { now, correlationId, causationId, schemaVersion = 1, idOf } = options;
  const metadata: Metadata = { at: now, correlationId, causationId, schemaVersion };
  const id = idOf ? idOf(event, index) : uuidV5(`${stream}/${causationId}/${index}`);
  return { id, type: event.type, data: event.data, metadata };
};
