const eastern = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The league's day (yyyy-mm-dd) of an instant, given as ISO text, epoch milliseconds or a Date: every league here files
 * its games by the day in US Eastern time. Throws RangeError for what is no instant.
 */
export const leagueDayOf = (instant: string | number | Date): string => eastern.format(new Date(instant));

const dayMs = 86_400_000;

/** The day (yyyy-mm-dd) some days after another, before it where they are negative. Throws RangeError for what is no day. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
