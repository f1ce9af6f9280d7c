import fc from 'fast-check';
import { delayBins, delaySpread } from './delay-spread.js';

const delays = fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { minLength: 1 });
const ascending = delays.map((seconds) => seconds.sort((one, other) => one - other));

describe('delaySpread', () => {
  it('has median, 90th percentile, the longest, and how many took 30 s or longer', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 30, 31, 90];
    expect(delaySpread(seconds)).toEqual({ plays: 10, median: 5, p90: 31, longest: 90, late: 3 });
  });

  it('of nothing is nothing', () => {
    expect(delaySpread([])).toBeNull();
  });

  it('never claims a share for less than it takes, nor for more', () => {
    fc.assert(
      fc.property(ascending, (seconds) => {
        const spread = delaySpread(seconds);
        for (const [share, value] of [
          [0.5, spread?.median ?? NaN],
          [0.9, spread?.p90 ?? NaN],
        ] as const) {
          expect(seconds.filter((one) => one <= value).length).toBeGreaterThanOrEqual(share * seconds.length);
          expect(seconds.filter((one) => one < value).length).toBeLessThan(share * seconds.length);
        }
      }),
    );
  });
});

describe('delayBins', () => {
  it('are five seconds wide up to a minute, with all of the rest in the last', () => {
    const bins = delayBins([0, 4.9, 5, 59.9, 60, 4_000]);
    expect(bins).toHaveLength(13);
    expect(bins.filter(({ plays }) => plays > 0)).toEqual([
      { from: 0, to: 5, plays: 2 },
      { from: 5, to: 10, plays: 1 },
      { from: 55, to: 60, plays: 1 },
      { from: 60, to: null, plays: 2 },
    ]);
  });

  it('have each play in the one bin that it belongs to', () => {
    fc.assert(
      fc.property(delays, (seconds) => {
        for (const { from, to, plays } of delayBins(seconds))
          expect(seconds.filter((one) => one >= from && (to === null || one < to))).toHaveLength(plays);
      }),
    );
  });
});
