import { BodyArchive, openObjects } from '@pbp/archive';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { openLiveState } from '@pbp/live-state';
import {
  ARCHIVE,
  ARCHIVE_OBJECTS,
  ConfigError,
  EVENT_STORE,
  FEED_PULSE,
  LIVE_STATE,
  runOwnProcess,
} from '@pbp/platform';
import { IngestionModule } from './ingestion.module.js';

/** Ingestion as a process of its own. */
await runOwnProcess('ingestion', async (own) => {
  const { SIMULATED, ESPN_BASE_URL } = own.config;
  if (SIMULATED && !ESPN_BASE_URL)
    throw new ConfigError('SIMULATED=true needs ESPN_BASE_URL: which simulator is asked?');
  const store = await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  const objects = openObjects(own.config);
  own.share(ARCHIVE, new BodyArchive(objects));
  own.share(ARCHIVE_OBJECTS, objects);
  own.share(FEED_PULSE, own.keep(LIVE_STATE, openLiveState(own.config.REDIS_URL, store)).pulse);
  await own.serve(IngestionModule, 'INGESTION_PORT');
});
