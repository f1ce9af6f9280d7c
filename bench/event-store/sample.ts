import { randomUUID } from 'node:crypto';
import { type JSONEventType, jsonEvent } from '@eventstore/db-client';

const PADDING = 'x'.repeat(340);

/** About 468 bytes of data and 171 of metadata: the size that the real server's figures were taken with. */
export const sampleData = (n: number) => ({
  gameId: '401810433',
  sequence: n,
  period: 1 + (n % 4),
  clock: '7:42.0',
  score: { home: n % 130, away: n % 120 },
  text: PADDING,
});

export const sampleMetadata = () => ({
  at: '2026-01-01T00:00:00.000Z',
  correlationId: randomUUID(),
  causationId: randomUUID(),
  schemaVersion: 1,
});

export type SampleEvent = JSONEventType<
  'PlayRecorded',
  ReturnType<typeof sampleData>,
  ReturnType<typeof sampleMetadata>
>;

export const sampleEvents = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    jsonEvent<SampleEvent>({ type: 'PlayRecorded', data: sampleData(n), metadata: sampleMetadata() }),
  );
