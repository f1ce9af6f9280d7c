const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** "19:10" in the reader's own time zone. */
export const clockTime = (iso: string): string => timeOfDay.format(new Date(iso));

/** The day (yyyy-mm-dd) on which it falls in the reader's own time zone. */
export const localDay = (iso: string): string => {
  const moment = new Date(iso);
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${moment.getFullYear()}-${month}-${day}`;
};

/** "6 s", "2 min", "3 h": an age in seconds as people say it. */
export const ageText = (seconds: number): string => {
  if (seconds < 100) return `${seconds} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3_600)} h`;
};
