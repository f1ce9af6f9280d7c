import { type Side } from '@pbp/domain';

/** A play with which the feed did something, ready to be read. */
export interface FeedEntry {
  readonly id: string;
  /** "Q3 9:55" */
  readonly at: string;
  readonly side: Side | null;
  readonly code: string;
  readonly text: string;
  /** What it said before, the oldest first; only wordings that differ from the one after. */
  readonly before: readonly string[];
  readonly withdrawn: boolean;
  readonly note: string;
}
