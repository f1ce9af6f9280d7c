import type { Freshness } from '@pbp/contracts';

/** Whole seconds from a moment (ISO) to `now` (milliseconds since the epoch); 0 where the clocks disagree. */
export const secondsSince = (moment: string, now: number): number =>
  Math.max(0, Math.round((now - Date.parse(moment)) / 1_000));

/** How old the feed's last answer is in seconds; null while nothing was heard. */
export const ageInSeconds = ({ observedAt }: Freshness, now: number): number | null =>
  observedAt === null ? null : secondsSince(observedAt, now);

/** Stale is older than two intervals. A feed that is not polled any more has no interval and cannot be stale. */
export const isStale = (freshness: Freshness, now: number): boolean =>
  freshness.observedAt !== null &&
  freshness.intervalMs !== null &&
  now - Date.parse(freshness.observedAt) > 2 * freshness.intervalMs + graceMs;

/** An answer takes a moment on its way; polls at a simulator's pace would flicker without it. */
const graceMs = 2_000;
