import { GameEventMessage } from '@pbp/contracts';
import fc from 'fast-check';
import { readEvent } from './read-event.js';

const event = {
  id: '0f8fad5b-d9cb-569f-a165-70867728950e',
  stream: 'game-7',
  revision: 3,
  position: '12/12',
  type: 'PlayRecorded',
  data: { gameId: '7', play: { id: '1' } },
  metadata: { at: '2026-11-22T00:00:00.000Z', correlationId: 'c', causationId: 'd', schemaVersion: 1 },
};

const changed = (value: object, key: string, to: unknown): object => ({ ...value, [key]: to });
const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe('reading an event', () => {
  it('takes what the mirror writes as it is', () => {
    expect(readEvent(event)).toBe(event);
  });

  it('reads what the contract reads, and refuses what it refuses', () => {
    const outcome = (read: () => unknown): unknown => {
      try {
        return { read: read() };
      } catch (error) {
        return error instanceof Error ? error.name : error;
      }
    };
    const value = fc.oneof(
      fc.jsonValue(),
      fc.uuid(),
      fc.integer(),
      fc.double(),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    const keysOf = (part: object) => fc.oneof(fc.constantFrom(...Object.keys(part)), fc.string());
    const damaged = fc.oneof(
      fc.tuple(keysOf(event), value).map(([key, to]) => changed(event, key, to)),
      keysOf(event).map((key) => without(event, key)),
      fc
        .tuple(keysOf(event.metadata), value)
        .map(([key, to]) => changed(event, 'metadata', changed(event.metadata, key, to))),
      keysOf(event.metadata).map((key) => changed(event, 'metadata', without(event.metadata, key))),
      value,
    );
    fc.assert(
      fc.property(damaged, (unread) => {
        const given: unknown = JSON.parse(JSON.stringify(unread));
        expect(outcome(() => readEvent(given))).toEqual(outcome(() => GameEventMessage.parse(given)));
      }),
      { numRuns: 1_000 },
    );
  });
});
