import fc from 'fast-check';
import { normalCdf, normalQuantile } from './normal.js';

/** The distribution function by its series (Abramowitz & Stegun 26.2.10), summed until nothing is added any more. */
const bySeries = (z: number): number => {
  let term = z;
  let sum = z;
  for (let n = 1; n < 400; n++) {
    term *= (-z * z * (2 * n - 1)) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
};

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.0249978951482204],
    [3, 0.99865010196837],
    [-6, 9.865876450376946e-10],
    [-8, 6.220960574271784e-16],
  ])('at %d is %d', (z, probability) => {
    expect(Math.abs(normalCdf(z) - probability)).toBeLessThan(1e-12);
    expect(normalCdf(z) / probability).toBeCloseTo(1, 7);
  });
  it('is what its series says', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (z) => {
        expect(Math.abs(normalCdf(z) - bySeries(z))).toBeLessThan(1e-11);
      }),
    );
  });
  it('never leaves 0..1 and never falls', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), (z, more) => {
        expect(normalCdf(z)).toBeGreaterThanOrEqual(0);
        expect(normalCdf(z + more)).toBeLessThanOrEqual(1);
        expect(normalCdf(z + more)).toBeGreaterThanOrEqual(normalCdf(z) - 1e-14);
      }),
    );
  });
  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-12);
      }),
    );
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});
