import { addDays, leagueDayOf } from '@pbp/domain';

/** Today's league day and the one before. */
export const openDays = (now: number): { readonly today: string; readonly yesterday: string } => {
  const today = leagueDayOf(now);
  return { today, yesterday: addDays(today, -1) };
};

/** Some days (yyyy-mm-dd) before a day, the nearest first. */
export const daysBefore = (day: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => addDays(day, -1 - index));
