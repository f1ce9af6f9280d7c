import { Module } from '@nestjs/common';
import { Projected, PROJECTED } from '@pbp/read-models';
import { KeepLiveState } from './keep-live-state/keep-live-state.js';
import { ProjectGames } from './project-games/project-games.js';
import { ProjectionSigns } from './project-games/projection-signs.js';
import { ProjectPartitions } from './project-partitions/project-partitions.js';
import { ProjectPredictions } from './project-predictions/project-predictions.js';

const projected = { provide: PROJECTED, useClass: Projected };

/**
 * Projects the log into the read models, and these into live state. Needs EVENT_STORE, ORM, PREDICTIONS_ORM, LIVE_STATE,
 * READINESS and LOGGER; offers PROJECTED.
 */
@Module({
  providers: [KeepLiveState, ProjectionSigns, ProjectGames, ProjectPredictions, projected],
  exports: [PROJECTED],
})
export class ProjectorModule {}

/**
 * The same with the games from the log's mirror in Kafka, which several copies share: the transport is KafkaPartitions.
 * Predictions are few, and come from the log itself.
 */
@Module({
  controllers: [ProjectPartitions],
  providers: [KeepLiveState, ProjectionSigns, ProjectPredictions, projected],
  exports: [PROJECTED],
})
export class KafkaProjectorModule {}
