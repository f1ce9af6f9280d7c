import { Random } from '@pbp/simulation';
import * as fc from 'fast-check';
import { bootstrapInterval } from './bootstrap-interval.js';

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('the interval of a mean', () => {
  it('is the same for the same values and seed, and lies between the smallest and the largest', () => {
    fc.assert(
      fc.property(values, fc.nat(), (some, seed) => {
        const interval = bootstrapInterval(some, seed);
        expect(bootstrapInterval(some, seed)).toEqual(interval);
        expect(interval?.low).toBeLessThanOrEqual((interval?.high ?? NaN) + 1e-9);
        expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...some) - 1e-9);
        expect(interval?.high).toBeLessThanOrEqual(Math.max(...some) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('is about two standard errors to either side, as that of a normal mean', () => {
    const some = Array.from({ length: 400 }, (_, n) => (n % 2 === 0 ? 10 : -10));
    const { low, high } = bootstrapInterval(some, 7) ?? { low: NaN, high: NaN };
    const standardError = 10 / Math.sqrt(some.length);
    expect(meanOf([low, high])).toBeCloseTo(0, 0);
    expect((high - low) / standardError).toBeGreaterThan(3.5);
    expect((high - low) / standardError).toBeLessThan(4.3);
  });

  it('holds the true mean in about 95 of a hundred samples', () => {
    let held = 0;
    const random = new Random(1);
    for (let sample = 0; sample < 200; sample++) {
      const some = Array.from({ length: 60 }, () => random.next() - 0.5);
      const { low, high } = bootstrapInterval(some, sample) ?? { low: NaN, high: NaN };
      held += Number(low <= 0 && 0 <= high);
    }
    expect(held).toBeGreaterThan(175);
    expect(held).toBeLessThan(200);
  });

  it('is not to be had from fewer than two values', () => {
    expect(bootstrapInterval([], 1)).toBeNull();
    expect(bootstrapInterval([5], 1)).toBeNull();
  });
});
