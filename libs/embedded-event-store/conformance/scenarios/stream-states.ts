import { createHash } from 'node:crypto';
import { ANY, type EventStoreDBClient, jsonEvent, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';

/** A UUID that the same text always gives. */
export const uuidOf = (text: string): string => {
  const hash = createHash('sha1').update(text).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
};

/** Events whose ids follow from stream and label, so that a second call repeats them. */
export const eventsOf = (stream: string, labels: readonly string[]) =>
  labels.map((label) =>
    jsonEvent({ id: uuidOf(`${stream}/${label}`), type: `type-${label}`, data: { label }, metadata: { of: label } }),
  );

export const REVISIONS = {
  ANY,
  NO_STREAM,
  STREAM_EXISTS,
  '0': 0n,
  '1': 1n,
  '2': 2n,
  '3': 3n,
  '4': 4n,
  '9': 9n,
} as const;

/** With credentials the client appends by Append, without by BatchAppend. */
export const APPEND_CALLS = {
  batch: {},
  unary: { credentials: { username: 'admin', password: 'changeit' } },
} as const;

type Bring = (client: EventStoreDBClient, stream: string) => Promise<unknown>;

const threeEvents: Bring = (client, stream) =>
  client.appendToStream(stream, eventsOf(stream, ['a', 'b', 'c']), { expectedRevision: NO_STREAM });

const afterThreeEvents =
  (then: Bring): Bring =>
  async (client, stream) => {
    await threeEvents(client, stream);
    await then(client, stream);
  };

const softDeleted = afterThreeEvents((client, stream) => client.deleteStream(stream, { expectedRevision: ANY }));

/** Brings a stream into each state that the rules of expected revisions know. */
export const STATES: Readonly<Record<string, Bring>> = {
  'never written': async () => undefined,
  'three events': threeEvents,
  'soft deleted after three': softDeleted,
  'recreated with one more': async (client, stream) => {
    await softDeleted(client, stream);
    await client.appendToStream(stream, eventsOf(stream, ['d']), { expectedRevision: ANY });
  },
  'tombstoned after three': afterThreeEvents((client, stream) =>
    client.tombstoneStream(stream, { expectedRevision: ANY }),
  ),
  'metadata only': (client, stream) => client.setStreamMetadata(stream, { maxCount: 100 }),
  'truncated before 2': afterThreeEvents((client, stream) => client.setStreamMetadata(stream, { truncateBefore: 2 })),
  'max count 2': afterThreeEvents((client, stream) => client.setStreamMetadata(stream, { maxCount: 2 })),
};
