import { connectAccounts } from '@pbp/accounts';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { openLiveState } from '@pbp/live-state';
import { ACCOUNTS_ORM, EVENT_STORE, FEED_PULSE, LIVE_STATE, ORM, runOwnProcess } from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import { ApiModule } from './api.module.js';
import { prepareApi } from './prepare-api.js';
import { sessionSecretOf } from './session/session-secret-of.js';

/** The API as a process of its own. */
await runOwnProcess('the API', async (own) => {
  sessionSecretOf(own.config);
  const store = await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  await own.connect(ORM, 'DATABASE_URL', connectReadModels);
  await own.connect(ACCOUNTS_ORM, 'DATABASE_URL', connectAccounts);
  const live = own.keep(LIVE_STATE, openLiveState(own.config.REDIS_URL, store));
  own.share(FEED_PULSE, live.pulse);
  await own.serve(ApiModule, 'PORT', prepareApi);
});
