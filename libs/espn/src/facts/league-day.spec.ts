import { leagueDay } from './league-day.js';

describe('leagueDay', () => {
  it.each([
    ['2026-05-03T02:30:00Z', '2026-05-02'],
    ['2026-05-03T03:59:00Z', '2026-05-02'],
    ['2026-05-03T04:00:00Z', '2026-05-03'],
    ['2026-02-03T04:59:00Z', '2026-02-02'],
    ['2026-02-03T05:00:00Z', '2026-02-03'],
  ])('%s is of %s, US Eastern', (instant, day) => {
    expect(leagueDay(instant)).toBe(day);
  });
});
