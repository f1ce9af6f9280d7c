import { InMemoryEventStore } from '@pbp/eventing';

/** A log in memory that counts how often a stream was read. */
export class CountingStore extends InMemoryEventStore {
  reads = 0;

  override read(...asked: Parameters<InMemoryEventStore['read']>): ReturnType<InMemoryEventStore['read']> {
    this.reads += 1;
    return super.read(...asked);
  }
}
