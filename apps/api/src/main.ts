import { connectAccounts } from '@pbp/accounts';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { openLiveState } from '@pbp/live-state';
import {
  ACCOUNTS_ORM,
  EVENT_STORE,
  FEED_PULSE,
  LIVE_STATE,
  ORM,
  POOLS_ORM,
  PREDICTIONS_ORM,
  runOwnProcess,
} from '@pbp/platform';
import { connectPools } from '@pbp/pools';
import { connectPredictions } from '@pbp/prediction-models';
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
  await own.connect(POOLS_ORM, 'DATABASE_URL', connectPools);
  await own.connect(PREDICTIONS_ORM, 'DATABASE_URL', connectPredictions);
  const live = own.keep(LIVE_STATE, openLiveState(own.config.REDIS_URL, store));
  own.share(FEED_PULSE, live.pulse);
  await own.serve(ApiModule, 'PORT', prepareApi);
});
