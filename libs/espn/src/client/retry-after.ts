/** Whoever asks to be left alone for longer is asked again all the same: a slip of theirs must not end a season. */
const longest = 3_600_000;

/**
 * Milliseconds that a `Retry-After` header asks for, an hour at most: seconds, or a date, which is taken relative to
 * `now` (ms). Undefined where there is no header or it makes no sense.
 */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return seconds >= 0 ? Math.min(seconds * 1000, longest) : undefined;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.min(Math.max(0, until - now), longest);
};
