import fc from 'fast-check';
import { hashOf, Random } from './random.js';

const draws = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('a stream of chance', () => {
  it('is the same for the same words, and another for others', () => {
    expect(draws(new Random('seed', 'flow'), 20)).toEqual(draws(new Random('seed', 'flow'), 20));
    expect(draws(new Random('seed', 'flow'), 20)).not.toEqual(draws(new Random('seed', 'clock'), 20));
  });

  it('tells words apart however they are cut', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  });

  it('stays in bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const random = new Random(seed);
        const whole = random.integer(low, low + width);
        const real = random.between(low, low + width + 1);
        return whole >= low && whole <= low + width && Number.isInteger(whole) && real >= low && real < low + width + 1;
      }),
    );
  });

  it('is spread evenly, and weighs as it is told', () => {
    const random = new Random('even');
    const values = draws(random, 20_000);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
    const heads = Array.from({ length: 10_000 }, () =>
      random.weighted(['heads', 'tails'], (side) => (side === 'heads' ? 3 : 1)),
    );
    expect(heads.filter((side) => side === 'heads').length / heads.length).toBeCloseTo(0.75, 1);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow('nothing to pick from');
  });
});
