import { type LiveStatus, type Trouble } from '@pbp/contracts';
import { type PartState } from '@pbp/platform';

/** What this process knows of the whole. */
export interface Observed {
  readonly parts: Readonly<Record<string, PartState>>;
  /** When the oldest thing was first seen in the log that nobody has been shown yet; null where all is shown. */
  readonly unshownSince: number | null;
}

/** A part that is away for less is back before anybody needs to know. */
const PATIENCE_MS = 2_000;
/** From the log to the page takes a fraction of a second; a copy that takes over another's work, a few. */
const LATE_AFTER_MS = 5_000;

const wrongSince = (part: PartState | undefined): number | null =>
  part === undefined || part.state === 'ready' ? null : Date.parse(part.since);

const earliest = (...moments: readonly (number | null)[]): number | null => {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/**
 * What a fan may notice, the worst first. `now` is in milliseconds since the epoch. Nothing is said of what only
 * operators can see.
 */
export const judgeStatus = ({ parts, unshownSince }: Observed, now: number): LiveStatus => {
  const liveFeed = parts['live-feed'];
  const slow = liveFeed?.state === 'degraded' ? wrongSince(liveFeed) : null;
  const stopped = liveFeed?.state === 'down' ? wrongSince(liveFeed) : null;
  const trouble = (kind: Trouble['kind'], since: number | null, afterMs: number): readonly Trouble[] =>
    since === null || now - since < afterMs ? [] : [{ kind, since: new Date(since).toISOString() }];
  return {
    troubles: [
      ...trouble('unreadable', wrongSince(parts['database']), PATIENCE_MS),
      ...trouble('stopped', earliest(stopped, wrongSince(parts['event-store'])), PATIENCE_MS),
      ...trouble('late', unshownSince, LATE_AFTER_MS),
      ...trouble('slow', earliest(slow, wrongSince(parts['redis'])), PATIENCE_MS),
    ],
  };
};
