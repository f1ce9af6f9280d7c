const eastern = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The league day (yyyy-mm-dd) of a moment: the date in US Eastern time, as ESPN files games. */
export const leagueDayOf = (milliseconds: number): string => eastern.format(milliseconds);

/** Today's league day and the one before. */
export const openDays = (now: number): { readonly today: string; readonly yesterday: string } => {
  const today = leagueDayOf(now);
  const noon = Date.parse(`${today}T12:00:00Z`);
  return { today, yesterday: new Date(noon - 86_400_000).toISOString().slice(0, 10) };
};
