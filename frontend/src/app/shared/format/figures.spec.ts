import fc from 'fast-check';
import { chanceText, countText, signedTenths, tenths } from './figures';

describe('figures', () => {
  it('have a sign where they can be more or less than nothing, with a true minus', () => {
    expect([2.14, -0.44, 0.04, -0.04, 1234.5, -11.55, 11.55].map(signedTenths)).toEqual([
      '+2.1',
      '−0.4',
      '0.0',
      '0.0',
      '+1,234.5',
      '−11.6',
      '+11.6',
    ]);
  });

  it('have one decimal, or commas', () => {
    expect([tenths(28.09), countText(1284)]).toEqual(['28.1', '1,284']);
  });

  it('are whole percents of a chance', () => {
    expect([0.66, 0.5, 0, 1].map(chanceText)).toEqual(['66\u202f%', '50\u202f%', '0\u202f%', '100\u202f%']);
  });

  it('never call certain what is not', () => {
    const uncertain = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true });
    fc.assert(
      fc.property(uncertain, (chance) => {
        expect(['0\u202f%', '100\u202f%']).not.toContain(chanceText(chance));
      }),
    );
  });
});
