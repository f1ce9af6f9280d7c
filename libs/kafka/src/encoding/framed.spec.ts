import fc from 'fast-check';
import { decodeValue, encodeValue } from './framed.js';

describe('the bytes of a value', () => {
  it('are JSON behind a zero byte and the id of its schema', () => {
    expect(encodeValue({ a: 'é' }, 258)).toEqual(Buffer.from('\0\0\0\x01\x02{"a":"é"}', 'utf8'));
  });

  it('are JSON alone where there is no schema id', () => {
    expect(encodeValue({ a: 1 }, undefined)).toEqual(Buffer.from('{"a":1}'));
  });

  it('give back any value and its id', () => {
    const id = fc.option(fc.integer({ min: 0, max: 0xffffffff }), { nil: undefined });
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), id, (value, schemaId) => {
        const once: unknown = JSON.parse(JSON.stringify(value));
        expect(decodeValue(encodeValue(value, schemaId))).toEqual({ value: once, schemaId });
      }),
    );
  });

  it.each([Buffer.from([0, 0, 1]), Buffer.from([0, 0, 0, 0, 1]), Buffer.from('{'), Buffer.alloc(0)])(
    'are refused where they are no value: %j',
    (bytes) => {
      expect(() => decodeValue(bytes)).toThrow(SyntaxError);
    },
  );
});
