import { FORWARDS, START } from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { readBriefly } from './reading.js';
import { APPEND_CALLS, eventsOf, REVISIONS, STATES } from './stream-states.js';

/** Every expected revision on a stream in every state, by both append calls. */
export const expectedRevisions: Scenario[] = Object.entries(APPEND_CALLS).flatMap(([call, extra]) =>
  Object.entries(STATES).flatMap(([state, bring]) =>
    Object.entries(REVISIONS).map(([label, expectedRevision]) => ({
      name: `${call} append: ${state}, expecting ${label}`,
      run: async (client, stream, note) => {
        const options = { expectedRevision, ...extra };
        await bring(client, stream);
        await note('append', () => client.appendToStream(stream, eventsOf(stream, ['new']), options));
        await note('append once more', () => client.appendToStream(stream, eventsOf(stream, ['newer']), options));
        await note('read', () => readBriefly(client, stream, { fromRevision: START, direction: FORWARDS }));
      },
    })),
  ),
);
