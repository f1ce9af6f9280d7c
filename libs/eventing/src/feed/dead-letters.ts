import { type Envelope } from '../event-store.js';

/** Why an event is parked: it failed itself, or it waits behind one of its stream that did. */
export type ParkingReason =
  { readonly kind: 'failed'; readonly error: string; readonly attempts: number } | { readonly kind: 'waiting' };

export interface DeadLetter {
  readonly feed: string;
  readonly event: Envelope;
  readonly reason: ParkingReason;
  /** ISO time. */
  readonly parkedAt: string;
}

/** How an operator ended it. */
export interface Resolution {
  readonly kind: 'redriven' | 'skipped';
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

/** Events that a feed could not handle, kept until an operator redrives or skips them. Nothing here is ever lost. */
export interface DeadLetters {
  /** The same feed and event again replaces the reason, and opens it again if it was resolved. */
  park(letter: DeadLetter): Promise<void>;
  /** Streams of the feed with unresolved letters. */
  parkedStreams(feed: string): Promise<readonly string[]>;
  /** The unresolved letters of a stream, in the stream's order. */
  unresolved(feed: string, stream: string): Promise<readonly DeadLetter[]>;
  resolve(feed: string, eventId: string, resolution: Resolution): Promise<void>;
}

interface Entry {
  readonly letter: DeadLetter;
  readonly resolution?: Resolution;
}

export class InMemoryDeadLetters implements DeadLetters {
  readonly #entries = new Map<string, Entry>();

  async park(letter: DeadLetter): Promise<void> {
    this.#entries.set(keyOf(letter.feed, letter.event.id), { letter });
  }

  async parkedStreams(feed: string): Promise<readonly string[]> {
    return [...new Set(this.#open(feed).map(({ event }) => event.stream))];
  }

  async unresolved(feed: string, stream: string): Promise<readonly DeadLetter[]> {
    return this.#open(feed)
      .filter(({ event }) => event.stream === stream)
      .toSorted((a, b) => a.event.revision - b.event.revision);
  }

  async resolve(feed: string, eventId: string, resolution: Resolution): Promise<void> {
    const entry = this.#entries.get(keyOf(feed, eventId));
    if (entry) this.#entries.set(keyOf(feed, eventId), { ...entry, resolution });
  }

  /** Everything that was ever parked, with how it ended. */
  all(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  #open(feed: string): DeadLetter[] {
    return this.all()
      .filter(({ letter, resolution }) => letter.feed === feed && !resolution)
      .map(({ letter }) => letter);
  }
}

const keyOf = (feed: string, eventId: string): string => `${feed}/${eventId}`;
