import { Controller, Inject } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type MikroORM } from '@mikro-orm/postgresql';
import { passing } from '@pbp/crash-points';
import { type EventStore, type LogPartition } from '@pbp/eventing';
import { EVENT_STORE, ORM } from '@pbp/platform';
import { Projected, PROJECTED, runPartitionProjection } from '@pbp/read-models';
import { ProjectionSigns } from '../project-games/projection-signs.js';

/** Keeps the read models up with the parts of the log that Kafka assigns to this copy. */
@Controller()
export class ProjectPartitions {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(ORM) private readonly orm: MikroORM,
    @Inject(PROJECTED) private readonly projected: Projected,
    private readonly signs: ProjectionSigns,
  ) {
    signs.waiting('no part of the log has been assigned yet');
  }

  /** Until the part is assigned to another copy. */
  @EventPattern('game.events')
  async follow(partition: LogPartition): Promise<void> {
    const { name } = partition;
    this.signs.began(name, () => partition.lacks());
    passing('projector: partition assigned, place not read');
    const feed = await runPartitionProjection({
      partition,
      store: this.store,
      orm: this.orm,
      signal: partition.revoked,
      onCommitted: (games) => {
        this.signs.committed(games);
        this.projected.announce(games);
      },
      observe: (sign) => this.signs.note(name, sign),
    });
    await feed.finished;
    this.signs.ended(name);
  }
}
