import { type Envelope } from '@pbp/eventing';
import { messageOf, readHeaders } from './records.js';

const from: Envelope = {
  id: '00000000-0000-4000-8000-000000000000',
  stream: 'game-401',
  revision: 7,
  position: '12/11',
  type: 'PlayRecorded',
  data: {},
  metadata: { at: '2026-01-01T00:00:00.000Z', correlationId: 'poll', causationId: 'play', schemaVersion: 1 },
};
const headers = {
  'event-id': from.id,
  'event-type': 'PlayRecorded',
  stream: 'game-401',
  revision: '7',
  position: '12/11',
  'correlation-id': 'poll',
  'causation-id': 'play',
};
const record = { topic: 'game.events', key: '401', value: { a: 1 }, from } as const;

describe('a record', () => {
  it('has the key of its game, the time of its event, and headers that say where it comes from', () => {
    const message = messageOf(record, new Map());
    expect(message).toMatchObject({ key: '401', value: Buffer.from('{"a":1}'), headers });
    expect(message.timestamp).toBe(String(Date.UTC(2026, 0, 1)));
    expect(readHeaders(message.headers)).toEqual(headers);
  });

  it("names its topic's schema where there is a registry", () => {
    const message = messageOf(record, new Map([['game.events', 5]]));
    expect(readHeaders(message.headers)).toEqual({ ...headers, 'schema-id': '5' });
    expect(message.value).toEqual(Buffer.from('\0\0\0\0\x05{"a":1}'));
    expect(messageOf(record, new Map([['game.state', 5]])).headers).toEqual(headers);
  });

  it('leaves its time to the broker where its event has none', () => {
    const untimed = { ...record, from: { ...from, metadata: { ...from.metadata, at: 'yesterday' } } };
    expect(messageOf(untimed, new Map())).not.toHaveProperty('timestamp');
  });

  it('is refused without its headers', () => {
    expect(() => readHeaders({ stream: 'game-401' })).toThrow(/event-id/);
    expect(() => readHeaders(undefined)).toThrow(/event-id/);
  });
});
