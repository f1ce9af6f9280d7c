import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { openLiveState } from '@pbp/live-state';
import { EVENT_STORE, FEED_PULSE, LIVE_STATE, PREDICTIONS_ORM, runOwnProcess } from '@pbp/platform';
import { connectPredictions } from '@pbp/prediction-models';
import { hearFeed } from './hear-feed/hear-feed.js';
import { QuestionDeskModule } from './question-desk.module.js';

/** The question desk as a process of its own. */
await runOwnProcess('the question desk', async (own) => {
  const store = await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  await own.connect(PREDICTIONS_ORM, 'DATABASE_URL', connectPredictions);
  const live = own.keep(LIVE_STATE, openLiveState(own.config.REDIS_URL, store));
  // Without Redis no process tells another of the feed.
  if (own.config.REDIS_URL !== undefined) await hearFeed(live);
  own.share(FEED_PULSE, live.pulse);
  await own.serve(QuestionDeskModule, 'QUESTION_DESK_PORT');
});
