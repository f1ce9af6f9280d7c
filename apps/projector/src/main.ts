import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { EVENT_STORE, ORM, runOwnProcess } from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import { ProjectorModule } from './projector.module.js';

/** The projector as a process of its own. */
await runOwnProcess('the projector', async (own) => {
  await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  await own.connect(ORM, 'DATABASE_URL', connectReadModels);
  await own.serve(ProjectorModule, 'PROJECTOR_PORT');
});
