import { isTooDeep } from './is-too-deep.js';

const nested = (depth: number): unknown => JSON.parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);

describe('a body', () => {
  it.each([1, null, 'text', {}, [], nested(10), Array.from(Array(50_000), () => 1)])(
    'may be nested: case %#',
    (body) => {
      expect(isTooDeep(body)).toBe(false);
    },
  );

  it.each([17, 10_000])('is too deep at %d levels of two', (depth) => expect(isTooDeep(nested(depth))).toBe(true));
});
