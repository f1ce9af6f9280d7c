import fc from 'fast-check';
import { comparePositions, isAfter } from './positions.js';

const position = fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }));
const textOf = ([commit, prepare]: readonly [bigint, bigint]): string => `${commit}/${prepare}`;

describe('comparePositions', () => {
  it('orders as the numbers do, commit before prepare, beyond 2^53', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const expected = a[0] !== b[0] ? (a[0] < b[0] ? -1 : 1) : a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1;
        expect(Math.sign(comparePositions(textOf(a), textOf(b)))).toBe(expected);
      }),
    );
  });

  it('compares numbers, not letters', () => {
    expect(isAfter('10/10', '9/9')).toBe(true);
    expect(isAfter('10/10', '10/9')).toBe(true);
    expect(isAfter('10/10', '10/10')).toBe(false);
  });

  it.each(['', '5', '5/', '/5', '-1/2', 'start', '1/2/3', '1 /2'])('refuses %p', (text) => {
    expect(() => comparePositions(text, '1/1')).toThrow(RangeError);
  });
});
