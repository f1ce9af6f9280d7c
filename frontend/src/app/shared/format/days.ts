import { addDays } from '@pbp/domain';

const utc = { timeZone: 'UTC' } as const;
const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', ...utc });
const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', ...utc });
const monthOf = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...utc });
const monthAlone = new Intl.DateTimeFormat('en-GB', { month: 'long', ...utc });

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dateOf(text).getTime()) && addDays(text, 0) === text;

/** "Thursday 26 November" */
export const longDay = (day: string): string => long.format(dateOf(day)).replace(',', '');
/** "Thu" */
export const weekday = (day: string): string => short.format(dateOf(day));
/** "26 Nov" */
export const shortDay = (day: string): string => monthOf.format(dateOf(day));
/** "November" */
export const monthName = (day: string): string => monthAlone.format(dateOf(day));
export const dayNumber = (day: string): number => dateOf(day).getUTCDate();

/** The week around a day, three days either way. */
export const weekAround = (day: string): readonly string[] => [-3, -2, -1, 0, 1, 2, 3].map((n) => addDays(day, n));
