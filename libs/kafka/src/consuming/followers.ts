import { passing } from '@pbp/crash-points';
import { type KafkaPartition } from './kafka-partition.js';

interface Follower {
  readonly log: KafkaPartition;
  readonly ended: Promise<void>;
}

/**
 * The partitions that are followed here, each by one follower at a time: who is assigned one again begins when the
 * follower before has ended, since both would tell of it under one name.
 */
export class Followers {
  private readonly present = new Map<number, Follower>();
  /** The end of the last one whose partition went. */
  private readonly gone = new Map<number, Promise<void>>();

  /** `follow` ends when the partition is revoked, and never throws. */
  constructor(private readonly follow: (log: KafkaPartition) => Promise<void>) {}

  of(partition: number): KafkaPartition | undefined {
    return this.present.get(partition)?.log;
  }

  all(): readonly KafkaPartition[] {
    return [...this.present.values()].map(({ log }) => log);
  }

  begin(partition: number, log: KafkaPartition): void {
    const before = this.gone.get(partition) ?? Promise.resolve();
    // It may have gone again while it waited.
    const ended = before.then(() => (log.revoked.aborted ? undefined : this.follow(log)));
    this.present.set(partition, { log, ended });
  }

  revokeAllBut(kept: readonly number[]): void {
    for (const [partition, { log, ended }] of this.present) {
      if (kept.includes(partition)) continue;
      this.present.delete(partition);
      this.gone.set(partition, ended);
      log.revoke();
      passing('projector: partition revoked, batch not ended');
    }
  }

  /** Resolves when nobody follows a partition that went, however long ago it did. */
  async goneHaveEnded(): Promise<void> {
    await Promise.all(this.gone.values());
  }
}
