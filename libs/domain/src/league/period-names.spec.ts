import { gameClockText, longPeriod, periodColumn, shortPeriod } from './period-names.js';

describe('names of periods', () => {
  it.each([
    ['nba', 3, 'Q3', '3rd quarter', '3'],
    ['nba', 5, 'OT', 'Overtime', 'OT'],
    ['nba', 6, 'OT2', '2nd overtime', 'OT2'],
    ['mens-college-basketball', 2, 'H2', '2nd half', '2'],
    ['mens-college-basketball', 3, 'OT', 'Overtime', 'OT'],
  ] as const)('%s %i is %s, %s, %s', (league, period, short, long, column) => {
    expect(shortPeriod(league, period)).toBe(short);
    expect(longPeriod(league, period)).toBe(long);
    expect(periodColumn(league, period)).toBe(column);
  });

  it('names a moment of the clock', () => {
    expect(gameClockText('nba', { period: 2, clock: '5:07' })).toBe('Q2 5:07');
    expect(gameClockText('nba', { period: 5, clock: '' })).toBe('OT');
  });
});
