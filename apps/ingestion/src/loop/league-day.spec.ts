import { leagueDayOf, openDays } from './league-day.js';

describe('the league day', () => {
  it.each([
    ['2026-05-03T00:00:00Z', '2026-05-02'],
    ['2026-05-03T03:59:00Z', '2026-05-02'],
    ['2026-05-03T04:00:00Z', '2026-05-03'],
    ['2026-11-23T04:59:00Z', '2026-11-22'],
    ['2026-11-23T05:00:00Z', '2026-11-23'],
  ])('of %s is %s', (moment, day) => {
    expect(leagueDayOf(Date.parse(moment))).toBe(day);
  });

  it('has a yesterday across months and the change of clocks', () => {
    expect(openDays(Date.parse('2026-03-01T17:00:00Z'))).toEqual({ today: '2026-03-01', yesterday: '2026-02-28' });
    expect(openDays(Date.parse('2026-11-02T04:30:00Z'))).toEqual({ today: '2026-11-01', yesterday: '2026-10-31' });
  });
});
