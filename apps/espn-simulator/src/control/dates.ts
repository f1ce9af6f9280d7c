import { addDays } from '@pbp/domain';

/** What a scoreboard can be asked for: yyyy-mm-dd, yyyy-mm or yyyy. */
export type Dates = string;

/**
 * Reads ESPN's `dates`: YYYYMMDD, YYYYMM or YYYY; undefined for anything else. Ranges (A-B) are refused by ESPN itself
 * since September 2026.
 */
export const datesFrom = (text: string): Dates | undefined => {
  const [, year, month, day] = /^(\d{4})(?:(\d{2})(\d{2})?)?$/.exec(text) ?? [];
  return year && [year, month, day].filter((part) => part !== undefined).join('-');
};

/** The days (yyyy-mm-dd) of a day, a month or a year, in order; none where there is no such month or day. */
export const daysOf = function* (dates: Dates): Iterable<string> {
  const first = `${dates}${'-01-01'.slice(dates.length - 4)}`;
  if (Number.isNaN(Date.parse(first))) return;
  for (let day = first; day.startsWith(dates); day = addDays(day, 1)) yield day;
};
