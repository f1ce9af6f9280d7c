import { ANY, type EventStoreDBClient, NO_STREAM, START } from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { readBriefly } from './reading.js';
import { eventsOf, STATES } from './stream-states.js';

const EXPECTED = { ANY, NO_STREAM, '2': 2n, '3': 3n, '9': 9n } as const;
type Expected = (typeof EXPECTED)[keyof typeof EXPECTED];

type Verb = (client: EventStoreDBClient, stream: string, expectedRevision: Expected) => Promise<unknown>;
const VERBS: Readonly<Record<string, Verb>> = {
  deleteStream: (client, stream, expectedRevision) => client.deleteStream(stream, { expectedRevision }),
  tombstoneStream: (client, stream, expectedRevision) => client.tombstoneStream(stream, { expectedRevision }),
};

/** Deleting and tombstoning a stream in every state, and what can be done afterwards. */
export const deletes: Scenario[] = Object.entries(STATES).flatMap(([state, bring]) =>
  Object.entries(EXPECTED).flatMap(([label, expected]) =>
    Object.entries(VERBS).map(([verb, remove]) => ({
      name: `${verb}: ${state}, expecting ${label}`,
      run: async (client, stream, note) => {
        const read = (name: string) => readBriefly(client, name, { fromRevision: START });
        await bring(client, stream);
        await note(verb, () => remove(client, stream, expected));
        await note('again', () => remove(client, stream, ANY));
        await note('read', () => read(stream));
        await note('read metastream', () => read(`$$${stream}`));
        await note('append any', () =>
          client.appendToStream(stream, eventsOf(stream, ['after']), { expectedRevision: ANY }),
        );
        await note('read again', () => read(stream));
      },
    })),
  ),
);
