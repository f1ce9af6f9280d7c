import { type FeedOptions } from './feed.js';

/** The streams with unresolved dead letters, as last learnt from where these are kept. Says so when they change. */
export class ParkedStreams {
  #streams: ReadonlySet<string> = new Set();
  #told: string | undefined;

  constructor(private readonly options: Pick<FeedOptions, 'name' | 'deadLetters' | 'observe'>) {}

  has(stream: string): boolean {
    return this.#streams.has(stream);
  }

  /** A rebuild or another process may have settled what is parked here, or parked more. */
  async learn(): Promise<void> {
    const { name, deadLetters } = this.options;
    this.#set(new Set(await deadLetters.parkedStreams(name)));
  }

  add(stream: string): void {
    this.#set(new Set([...this.#streams, stream]));
  }

  #set(streams: ReadonlySet<string>): void {
    this.#streams = streams;
    const telling = [...streams].sort();
    if (this.#told === telling.join()) return;
    this.#told = telling.join();
    this.options.observe?.({ kind: 'parkedStreams', streams: telling });
  }
}
