import fc from 'fast-check';
import { backoff, jittered, ownBackoff } from './backoff.js';

describe('backoff', () => {
  it('doubles from 5 s to 60 s', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((n) => backoff(n))).toEqual([
      5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('looks for our own stores again within 10 s', () => {
    expect([1, 2, 3, 4, 5, 20].map(ownBackoff)).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it('waits as long as the feed asks, if that is longer', () => {
    expect(backoff(1, 90_000)).toBe(90_000);
    expect(backoff(4, 1_000)).toBe(40_000);
  });

  it('jitters by a tenth at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (ms, roll) => {
        const delay = jittered(ms, roll);
        return delay >= Math.floor(ms * 0.9) && delay <= Math.ceil(ms * 1.1);
      }),
    );
  });
});
