import fc from 'fast-check';
import { FieldReader, MalformedMessageError } from './field-reader.js';
import { LONG_MAX, varintLength, writeVarint } from './varint.js';

const written = (value: number): Buffer => {
  const bytes = Buffer.alloc(varintLength(value));
  expect(writeVarint(bytes, 0, value)).toBe(bytes.length);
  return bytes;
};
const asField = (varint: Buffer): FieldReader => new FieldReader(Buffer.concat([Buffer.from([0x08]), varint]));

describe('varints', () => {
  it('are read as they were written, for every exact integer', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const reader = asField(written(value));
        expect(reader.next()).toBe(true);
        expect(reader.value).toBe(value);
      }),
    );
  });

  it.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 35, 2 ** 42, 2 ** 49, LONG_MAX - 1])(
    'take as many bytes as announced at the bound %d',
    (value) => {
      const bytes = written(value);
      expect(bytes.at(-1)).toBeLessThan(128);
      expect(bytes.subarray(0, -1).every((byte) => byte > 127)).toBe(true);
    },
  );

  it('stand for the largest long where they hold the largest exact integer', () => {
    expect(written(LONG_MAX)).toEqual(Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 127]));
  });

  it('saturate beyond what a number holds', () => {
    const reader = asField(Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 1]));
    reader.next();
    expect(reader.value).toBe(LONG_MAX);
  });

  it('are refused when they end too early or not at all', () => {
    expect(() => asField(Buffer.from([128])).next()).toThrow(MalformedMessageError);
    expect(() => asField(Buffer.alloc(20, 255)).next()).toThrow(MalformedMessageError);
  });
});

describe('FieldReader', () => {
  it('never reads beyond its message and never loops, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(64), (noise, limit) => {
        const bytes = Buffer.from(noise);
        const reader = new FieldReader(bytes, 0, Math.min(limit, bytes.length));
        let fields = 0;
        try {
          while (reader.next()) {
            fields++;
            expect(reader.end).toBeLessThanOrEqual(Math.min(limit, bytes.length));
          }
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessageError);
        }
        expect(fields).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });
});
