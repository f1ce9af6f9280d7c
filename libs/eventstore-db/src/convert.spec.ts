import { type RecordedEvent } from '@eventstore/db-client';
import { InvalidAppendError } from '@pbp/eventing';
import { note } from '@pbp/eventing/testing';
import { toEnvelope, toPosition, toWireEvents, toWirePosition } from './convert.js';

const recorded: RecordedEvent = {
  id: 'id',
  streamId: 'game-1',
  revision: 5n,
  type: 'TextNoted',
  isJson: true,
  data: { text: 'a' },
  metadata: { $correlationId: 'c', $causationId: 'd', at: '2026-01-01T00:00:00.000Z', schemaVersion: 2 },
  created: new Date('2020-01-01T00:00:00Z'),
};

describe('conversion', () => {
  it('keeps commit and prepare, beyond 2^53, there and back', () => {
    const wire = { commit: 2n ** 64n - 2n, prepare: 2n ** 60n + 1n };
    expect(toPosition(wire)).toBe('18446744073709551614/1152921504606846977');
    expect(toWirePosition(toPosition(wire))).toEqual(wire);
    expect(() => toWirePosition('start')).toThrow(RangeError);
  });

  it('leaves no bigint in an envelope', () => {
    const envelope = toEnvelope(recorded, { commit: 9n, prepare: 8n });
    expect(JSON.parse(JSON.stringify(envelope))).toEqual({
      id: 'id',
      stream: 'game-1',
      revision: 5,
      position: '9/8',
      type: 'TextNoted',
      data: { text: 'a' },
      metadata: { correlationId: 'c', causationId: 'd', at: '2026-01-01T00:00:00.000Z', schemaVersion: 2 },
    });
  });

  it.each([undefined, 'text', { other: 1 }])('fills in metadata that another writer left out: %p', (metadata) => {
    expect(toEnvelope({ ...recorded, metadata }, undefined).metadata).toEqual({
      at: '2020-01-01T00:00:00.000Z',
      correlationId: '',
      causationId: '',
      schemaVersion: 1,
    });
  });

  it('writes metadata as bytes under the names that EventStoreDB knows', () => {
    const [event] = toWireEvents([note('a')]);
    expect(event?.metadata.constructor).toBe(Uint8Array);
    expect(JSON.parse(new TextDecoder().decode(event?.metadata))).toEqual({
      $correlationId: 'correlation',
      $causationId: 'causation',
      at: note('a').metadata.at,
      schemaVersion: 1,
    });
  });

  it('refuses what JSON cannot carry before the client sees it', () => {
    expect(() => toWireEvents([note('a', { n: 1n })])).toThrow(InvalidAppendError);
  });
});
