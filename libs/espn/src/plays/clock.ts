/**
 * Seconds that the feed's clock shows: "7:31", under a minute "45.3", tenths kept. Undefined where it is no clock.
 */
export const clockSeconds = (text: string): number | undefined => {
  const match = /^(?:(\d+):)?(\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!match) return undefined;
  return Math.round(Number(match[1] ?? 0) * 600 + Number(match[2]) * 10) / 10;
};
