import { type EventStore, type Position } from '@pbp/eventing';
import { isTold } from './undisturbed-run.js';

/**
 * How many events a log has of each stream of the feed and its games. It is asked after every poll, so it reads on from
 * where it was and not the whole evening again.
 */
export class LogTails {
  private readonly counts = new Map<string, number>();
  private after: Position | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly store: EventStore) {}

  /** Fails where the log cannot be read; what was read until then counts. */
  async now(): Promise<Readonly<Record<string, number>>> {
    this.reading = this.reading.catch(() => undefined).then(() => this.readOn());
    await this.reading;
    return Object.fromEntries(this.counts);
  }

  private async readOn(): Promise<void> {
    const { after } = this;
    for await (const event of this.store.readAll(after === undefined ? {} : { after })) {
      if (isTold(event)) this.counts.set(event.stream, (this.counts.get(event.stream) ?? 0) + 1);
      this.after = event.position;
    }
  }
}
