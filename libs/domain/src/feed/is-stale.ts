/** When the feed answered last (ISO), and milliseconds between polls at present; null where it was not polled. */
interface Polled {
  readonly observedAt: string | null;
  readonly intervalMs: number | null;
}

/** An answer takes a moment on its way; polls at a simulator's pace would flicker without it. */
const graceMs = 2_000;

/**
 * Whether the feed is older than two of its intervals at `now` (milliseconds since the epoch). A feed that is not polled
 * any more has no interval and cannot be stale.
 */
export const isStale = ({ observedAt, intervalMs }: Polled, now: number): boolean =>
  observedAt !== null && intervalMs !== null && now - Date.parse(observedAt) > 2 * intervalMs + graceMs;
