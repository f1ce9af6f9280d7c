import { addDays, leagueDayOf } from './league-day.js';

describe('the league day', () => {
  it.each([
    ['2026-05-03T02:30:00Z', '2026-05-02'],
    ['2026-05-03T03:59:00Z', '2026-05-02'],
    ['2026-05-03T04:00:00Z', '2026-05-03'],
    ['2026-02-03T04:59:00Z', '2026-02-02'],
    ['2026-02-03T05:00:00Z', '2026-02-03'],
    ['2026-06-04T03:59:00Z', '2026-06-03'],
    ['2026-06-04T04:00:00Z', '2026-06-04'],
    ['2026-01-01T04:59:00Z', '2025-12-31'],
  ])('%s is of %s, US Eastern', (instant, day) => {
    expect(leagueDayOf(instant)).toBe(day);
    expect(leagueDayOf(new Date(instant))).toBe(day);
    expect(leagueDayOf(Date.parse(instant))).toBe(day);
  });
});

describe('days after a day', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %i days', (day, days, other) => expect(addDays(day, days)).toBe(other));
});
