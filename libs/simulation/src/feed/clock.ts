const zone = 'America/New_York';

const longDetail = new Intl.DateTimeFormat('en-US', {
  timeZone: zone,
  weekday: 'short',
  month: 'long',
  day: 'numeric',
});
const shortDay = new Intl.DateTimeFormat('en-US', { timeZone: zone, month: 'numeric', day: 'numeric' });
const timeOfDay = new Intl.DateTimeFormat('en-US', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});

const suffix = (day: number): string => (day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));

/** "Fri, March 27th at 7:00 PM EDT", and "3/27 - 7:00 PM EDT". */
export const tipOffDetail = (at: number): { detail: string; shortDetail: string } => {
  const date = longDetail.format(at).replace(/(\d+)$/, (day) => day + suffix(Number(day)));
  const time = timeOfDay.format(at);
  return { detail: `${date} at ${time}`, shortDetail: `${shortDay.format(at)} - ${time}` };
};

/** 2026-03-27T23:00:05Z */
export const isoSeconds = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** 2026-03-27T23:00Z */
export const isoMinutes = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** College clocks are always m:ss; professional ones show tenths under a minute ("45.3", "0.0"). */
export const clockText = (secondsLeft: number, college: boolean): string =>
  college || secondsLeft >= 60 ? minutesAndSeconds(secondsLeft) : secondsLeft.toFixed(1);
