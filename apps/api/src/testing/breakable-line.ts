import { type EventStore, StoreUnavailableError } from '@pbp/eventing';

/** A log that can be out of reach for whoever has it by this line, and for nobody else. */
export class BreakableLine implements EventStore {
  private broken = new AbortController();

  constructor(private readonly store: EventStore) {}

  break(): void {
    this.broken.abort();
  }

  mend(): void {
    this.broken = new AbortController();
  }

  async append(...asked: Parameters<EventStore['append']>): ReturnType<EventStore['append']> {
    this.assertWhole();
    return this.store.append(...asked);
  }

  async *read(...asked: Parameters<EventStore['read']>): ReturnType<EventStore['read']> {
    this.assertWhole();
    yield* this.store.read(...asked);
  }

  async *readAll(...asked: Parameters<EventStore['readAll']>): ReturnType<EventStore['readAll']> {
    this.assertWhole();
    yield* this.store.readAll(...asked);
  }

  async *subscribe(options: Parameters<EventStore['subscribe']>[0]): ReturnType<EventStore['subscribe']> {
    this.assertWhole();
    const { signal } = this.broken;
    yield* this.store.subscribe({ ...options, signal: AbortSignal.any([options.signal, signal]) });
    if (signal.aborted) throw new StoreUnavailableError('the line broke');
  }

  /** The store belongs to others too. */
  async close(): Promise<void> {
    this.break();
  }

  private assertWhole(): void {
    if (this.broken.signal.aborted) throw new StoreUnavailableError('the line is broken');
  }
}
