/** Seconds on a clock as the feed words it ("7:31", "45.3", "0.0"); null where it words none. */
export const clockSeconds = (clock: string): number | null => {
  const match = /^(?:(\d+):)?(\d+(?:\.\d+)?)$/.exec(clock.trim());
  return match ? Number(match[1] ?? 0) * 60 + Number(match[2]) : null;
};
