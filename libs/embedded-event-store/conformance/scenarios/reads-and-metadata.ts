import { BACKWARDS, END, FORWARDS, NO_STREAM, START } from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { readBriefly } from './reading.js';
import { STATES } from './stream-states.js';

const ORIGINS = { START, END, '0': 0n, '1': 1n, '2': 2n, '3': 3n, '7': 7n } as const;

/** A stream in every state read from every bound in both directions. */
const reads: Scenario[] = Object.entries(STATES).map(([state, bring]) => ({
  name: `reads: ${state}`,
  run: async (client, stream, note) => {
    await bring(client, stream);
    for (const direction of [FORWARDS, BACKWARDS] as const)
      for (const [label, fromRevision] of Object.entries(ORIGINS))
        for (const maxCount of [1, 2, 100])
          await note(`${direction} from ${label}, ${maxCount} at most`, () =>
            readBriefly(client, stream, { direction, fromRevision, maxCount }),
          );
    await note('metadata', () => client.getStreamMetadata(stream));
    await note('metastream', () => readBriefly(client, `$$${stream}`, { fromRevision: START }));
  },
}));

const metadata: Scenario[] = Object.entries(STATES).map(([state, bring]) => ({
  name: `metadata: ${state}`,
  run: async (client, stream, note) => {
    await bring(client, stream);
    await note('set', () => client.setStreamMetadata(stream, { maxAge: 3600, custom: { a: 1 } }));
    await note('get', () => client.getStreamMetadata(stream));
    const five = { maxCount: 5 };
    await note('set expecting none', () => client.setStreamMetadata(stream, five, { expectedRevision: NO_STREAM }));
    await note('set expecting 9', () => client.setStreamMetadata(stream, five, { expectedRevision: 9n }));
    await note('read', () => readBriefly(client, stream, { fromRevision: START }));
  },
}));

export const readsAndMetadata: Scenario[] = [...reads, ...metadata];
