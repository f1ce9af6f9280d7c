import { type Position } from '@pbp/eventing';
import { type OutgoingRecord, type OutgoingRecords, Publisher, type SessionOptions } from '@pbp/kafka';
import { type OwnTopics } from '../services.js';

async function* noted(records: OutgoingRecords, into: OutgoingRecord[]): AsyncGenerator<OutgoingRecord> {
  for await (const record of records) {
    into.push(record);
    yield record;
  }
}

/** The mirror's own publisher, which notes when the mirror began, what it published, and when that was all. */
export class TimedPublisher extends Publisher {
  readonly batches: (readonly OutgoingRecord[])[] = [];
  readonly all = Promise.withResolvers<number>();
  private began = Number.NaN;

  constructor(
    { cluster }: OwnTopics,
    options: SessionOptions,
    private readonly end: Position,
  ) {
    super(cluster, options);
  }

  override load(): Promise<Position | undefined> {
    this.began = performance.now();
    return super.load();
  }

  override async publish(...[records, place]: Parameters<Publisher['publish']>): Promise<void> {
    const batch: OutgoingRecord[] = [];
    this.batches.push(batch);
    await super.publish(noted(records, batch), place);
    if (place.to === this.end) this.all.resolve(performance.now() - this.began);
  }
}
