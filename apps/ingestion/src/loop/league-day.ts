import { leagueDayOf } from '@pbp/domain';

const oneDay = 86_400_000;

const dayBefore = (day: string): string => new Date(Date.parse(day) - oneDay).toISOString().slice(0, 10);

/** Today's league day and the one before. */
export const openDays = (now: number): { readonly today: string; readonly yesterday: string } => {
  const today = leagueDayOf(now);
  return { today, yesterday: dayBefore(today) };
};

/** Some days (yyyy-mm-dd) before a day, the nearest first. */
export const daysBefore = (day: string, count: number): readonly string[] =>
  count === 0 ? [] : [dayBefore(day), ...daysBefore(dayBefore(day), count - 1)];
