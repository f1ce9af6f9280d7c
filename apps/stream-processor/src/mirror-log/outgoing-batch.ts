import { type TopicName } from '@pbp/contracts';
import { gameIdOf } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { type OutgoingRecord } from '@pbp/kafka';
import { type Following } from '../follow-games/followed-games.js';
import { rawRecord } from './raw-records.js';

/** A batch of the log on its way into Kafka. Its records are made as they are asked for. */
export class OutgoingBatch {
  private readonly made = new Map<TopicName, number>();

  constructor(
    readonly events: readonly Envelope[],
    readonly following: Following,
  ) {}

  /** How many records there were, by topic. */
  get counts(): ReadonlyMap<TopicName, number> {
    return this.made;
  }

  /** Of each event itself, then of what follows from it; at the end the games as they stand after all of them. */
  async *records(): AsyncGenerator<OutgoingRecord> {
    for (const event of this.events) {
      const raw = rawRecord(event);
      if (raw) yield this.counted(raw);
      const gameId = gameIdOf(event.stream);
      if (gameId === null) continue;
      for (const record of await this.following.take(gameId, event)) yield this.counted(record);
    }
    for (const record of this.following.states()) yield this.counted(record);
  }

  private counted(record: OutgoingRecord): OutgoingRecord {
    this.made.set(record.topic, (this.made.get(record.topic) ?? 0) + 1);
    return record;
  }
}
