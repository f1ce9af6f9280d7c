const eastern = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The league's day of an instant, yyyy-mm-dd: ESPN files games by the day in US Eastern time. */
export const leagueDay = (instant: string | Date): string => eastern.format(new Date(instant));
