/**
 * Milliseconds that a `Retry-After` header asks for: seconds, or a date, which is taken relative to `now` (ms).
 * Undefined where there is no header or it makes no sense.
 */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds * 1000 : undefined;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
};
