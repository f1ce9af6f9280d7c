import { addDays } from '@pbp/domain';
import { datesFrom, daysOf } from './dates.js';

describe('the dates of a scoreboard', () => {
  it.each([
    ['20260115', '2026-01-15'],
    ['202601', '2026-01'],
    ['2026', '2026'],
    ['20260115-20260116', undefined],
    ['2026-01-15', undefined],
    ['', undefined],
    ['2026011', undefined],
  ])('%j are %j', (text, dates) => expect(datesFrom(text)).toBe(dates));

  it('are days in order', () => {
    expect([...daysOf('2026-01-15')]).toEqual(['2026-01-15']);
    expect([...daysOf('2028-02')]).toHaveLength(29);
    expect([...daysOf('2026')]).toHaveLength(365);
    expect([...daysOf('2026-13')]).toEqual([]);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
