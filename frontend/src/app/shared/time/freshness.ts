import type { Freshness } from '@pbp/contracts';

/** Whole seconds from a moment (ISO) to `now` (milliseconds since the epoch); 0 where the clocks disagree. */
export const secondsSince = (moment: string, now: number): number =>
  Math.max(0, Math.round((now - Date.parse(moment)) / 1_000));

/** How old the feed's last answer is in seconds; null while nothing was heard. */
export const ageInSeconds = ({ observedAt }: Freshness, now: number): number | null =>
  observedAt === null ? null : secondsSince(observedAt, now);
