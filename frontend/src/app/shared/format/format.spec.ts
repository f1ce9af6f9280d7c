import { addDays } from '@pbp/domain';
import { ageText, localDay } from './ages';
import { isDay, longDay, weekAround } from './days';
import { minutesText, percentText, scoreText, signed } from './numbers';

describe('days', () => {
  it('reads and moves days without a time zone', () => {
    expect(longDay('2026-11-26')).toBe('Thursday 26 November');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekAround('2026-03-01')[0]).toBe('2026-02-26');
  });

  it('tells the day on which a moment falls where the reader is', () => {
    const moment = new Date(2026, 10, 24, 3, 25);
    expect(localDay(moment.toISOString())).toBe('2026-11-24');
  });

  it('knows a day from a text', () => {
    expect(isDay('2026-11-22')).toBe(true);
    expect(['2026-02-30', '2026-99-99', 'today', '22-11-2026', ''].some(isDay)).toBe(false);
  });
});

describe('numbers', () => {
  it('puts away first, with a true minus and whole percents', () => {
    expect(scoreText({ home: 57, away: 59 })).toBe('59–57');
    expect([signed(6), signed(-4), signed(0)]).toEqual(['+6', '−4', '0']);
    expect([percentText(4, 7), percentText(0, 0)]).toEqual(['57 %', null]);
    expect([minutesText(2636), minutesText(59.6)]).toEqual(['43:56', '1:00']);
  });

  it('says an age in seconds, minutes, hours', () => {
    expect([ageText(6), ageText(74), ageText(150), ageText(7_300)]).toEqual(['6 s', '74 s', '3 min', '2 h']);
  });
});
