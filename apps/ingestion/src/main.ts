import { join } from 'node:path';
import { FolderArchive } from '@pbp/archive';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { InProcessFeedPulse } from '@pbp/live-state';
import { ARCHIVE, ConfigError, EVENT_STORE, FEED_PULSE, runOwnProcess } from '@pbp/platform';
import { IngestionModule } from './ingestion.module.js';

/** Ingestion as a process of its own. */
await runOwnProcess('ingestion', async (own) => {
  const { SIMULATED, ESPN_BASE_URL } = own.config;
  if (SIMULATED && !ESPN_BASE_URL)
    throw new ConfigError('SIMULATED=true needs ESPN_BASE_URL: which simulator is asked?');
  await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  own.share(ARCHIVE, new FolderArchive(join(own.config.DATA_DIR, 'archive')));
  own.share(FEED_PULSE, new InProcessFeedPulse());
  await own.serve(IngestionModule, 'INGESTION_PORT');
});
