import fc from 'fast-check';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { eventIdHash, isEventId, readEventId, sameEventId } from './event-id.js';
import { FieldReader } from './field-reader.js';

const { UUID } = shared;

describe('event ids', () => {
  it('hash the same wherever they lie, and only when they are lower-case UUIDs', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(20), (id, offset) => {
        const there = Buffer.concat([Buffer.alloc(offset), Buffer.from(id)]);
        expect(eventIdHash(there, offset)).toBe(eventIdHash(Buffer.from(id), 0));
        expect(eventIdHash(there, offset)).toBeGreaterThanOrEqual(0);
        expect(sameEventId(there, offset, Buffer.from(id), 0)).toBe(true);
      }),
    );
  });

  it.each(['', 'nonsense', 'C7A5B6F2-8A3B-4C58-9C8B-0A5E7B3E2F10', 'c7a5b6f2-8a3b-4c58-9c8b0-a5e7b3e2f10'])(
    'are not hashed when they read "%s"',
    (text) => {
      expect(eventIdHash(Buffer.from(text), 0)).toBe(-1);
      expect(isEventId(text)).toBe(false);
    },
  );

  it('differ when one digit does', () => {
    const [left, right] = ['c7a5b6f2-8a3b-4c58-9c8b-0a5e7b3e2f10', 'c7a5b6f2-8a3b-4c58-9c8b-0a5e7b3e2f11'];
    expect(sameEventId(Buffer.from(left), 0, Buffer.from(right), 0)).toBe(false);
  });

  it('are read from both forms that a UUID message has', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const halves = Buffer.from(id.replaceAll('-', ''), 'hex');
        const structured = new UUID.Structured();
        structured.setMostSignificantBits(halves.readBigInt64BE(0).toString());
        structured.setLeastSignificantBits(halves.readBigInt64BE(8).toString());
        const [text, parts] = [new UUID(), new UUID()];
        text.setString(id.toUpperCase());
        parts.setStructured(structured);
        for (const message of [text, parts]) {
          expect(readEventId(new FieldReader(Buffer.from(message.serializeBinary())))).toBe(id);
        }
      }),
    );
  });
});
