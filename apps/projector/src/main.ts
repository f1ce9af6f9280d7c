import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { openLiveState } from '@pbp/live-state';
import { EVENT_STORE, LIVE_STATE, ORM, PREDICTIONS_ORM, runOwnProcess } from '@pbp/platform';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels } from '@pbp/read-models';
import { followKafka } from './from-kafka.js';
import { KafkaProjectorModule, ProjectorModule } from './projector.module.js';

/** The projector as a process of its own. */
await runOwnProcess('the projector', async (own) => {
  const store = await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  await own.connect(ORM, 'DATABASE_URL', connectReadModels);
  await own.connect(PREDICTIONS_ORM, 'DATABASE_URL', connectPredictions);
  own.keep(LIVE_STATE, openLiveState(own.config.REDIS_URL, store));
  const { KAFKA_BROKERS: brokers } = own.config;
  if (!brokers) return own.serve(ProjectorModule, 'PROJECTOR_PORT');
  await own.serve(KafkaProjectorModule, 'PROJECTOR_PORT', (app) => followKafka(app, brokers, own.config));
});
