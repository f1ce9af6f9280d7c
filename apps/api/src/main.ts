import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { InProcessFeedPulse } from '@pbp/live-state';
import { EVENT_STORE, FEED_PULSE, ORM, runOwnProcess } from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import { ApiModule } from './api.module.js';
import { prepareApi } from './prepare-api.js';

/** The API as a process of its own. */
await runOwnProcess('the API', async (own) => {
  await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  await own.connect(ORM, 'DATABASE_URL', connectReadModels);
  own.share(FEED_PULSE, new InProcessFeedPulse());
  await own.serve(ApiModule, 'PORT', prepareApi);
});
