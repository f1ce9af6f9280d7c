import { daysBefore, openDays } from './league-day.js';

describe('the league day', () => {
  it('has a yesterday across months and the change of clocks', () => {
    expect(openDays(Date.parse('2026-03-01T17:00:00Z'))).toEqual({ today: '2026-03-01', yesterday: '2026-02-28' });
    expect(openDays(Date.parse('2026-11-02T04:30:00Z'))).toEqual({ today: '2026-11-01', yesterday: '2026-10-31' });
  });

  it('has days before it', () => {
    expect(daysBefore('2026-03-02', 3)).toEqual(['2026-03-01', '2026-02-28', '2026-02-27']);
    expect(daysBefore('2026-03-02', 0)).toEqual([]);
  });
});
