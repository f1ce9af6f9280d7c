import { randomUUID } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type LogPartition } from '@pbp/eventing';
import { KafkaPartitions } from '@pbp/kafka';
import { createLogger, Readiness } from '@pbp/platform';
import { Projected } from '@pbp/read-models';
import { ProjectionSigns } from '../../../apps/projector/src/project-games/projection-signs.js';
import { ProjectPartitions } from '../../../apps/projector/src/project-partitions/project-partitions.js';
import { type PlayedSeason } from './played-season.js';

/** Resolves when the rows tell of so many events. */
const projectedAll = (projected: Projected, events: number): Promise<void> =>
  new Promise((resolve) => {
    const counts = new Map<string, number>();
    let total = 0;
    projected.onProjected((games) => {
      for (const { gameId, revision } of games) {
        total += revision + 1 - (counts.get(gameId) ?? 0);
        counts.set(gameId, revision + 1);
      }
      if (total === events) resolve();
    });
  });

/** Projects the whole topic as a copy of the projector does. Milliseconds from its first part of the log to the last commit. */
export const projectFromKafka = async (season: PlayedSeason, orm: MikroORM): Promise<number> => {
  const projected = new Projected();
  const all = projectedAll(projected, season.events);
  const signs = new ProjectionSigns(new Readiness(), createLogger('error'));
  const projector = new ProjectPartitions(season.store, orm, projected, signs);
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const partitions = new KafkaPartitions({
    cluster: season.cluster,
    group: `bench-${randomUUID()}`,
    onUnreadable: reject,
    onOthers: ({ partition, offset }) =>
      reject(new Error(`partition ${partition} holds other records than those of offset ${offset}`)),
  });
  let began: number | undefined;
  partitions.addHandler('game.events', (partition: LogPartition) => {
    began ??= performance.now();
    return projector.follow(partition);
  });
  partitions.listen(() => undefined);
  await Promise.race([all, failed]);
  const took = performance.now() - (began ?? Number.NaN);
  await partitions.close();
  return took;
};
