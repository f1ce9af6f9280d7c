import { comparePositions } from '@pbp/eventing';
import * as fc from 'fast-check';
import { placeOf, positionAt } from './log-place.js';

const positions = fc
  .tuple(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
  .map(([commit, prepare]) => `${commit}/${prepare}`);

describe('a place in the log', () => {
  it('sorts as text as its position does in the log, and leads back to it', () => {
    fc.assert(
      fc.property(positions, positions, (one, other) => {
        expect(Math.sign(placeOf(one) < placeOf(other) ? -1 : Number(placeOf(one) > placeOf(other)))).toBe(
          Math.sign(comparePositions(one, other)),
        );
        expect(positionAt(placeOf(one))).toBe(one);
      }),
    );
  });
});
