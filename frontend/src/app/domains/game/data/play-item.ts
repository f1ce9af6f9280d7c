import { type Side } from '@pbp/domain';

/** Who came in for whom, by name. */
export interface Swap {
  readonly in: string;
  readonly out: string;
}

/** A row of the play list, ready to be read. */
export interface PlayItem {
  readonly id: string;
  /** The ids of the plays that it tells; one, but for substitutions of one stoppage. */
  readonly plays: readonly string[];
  readonly period: number;
  readonly clock: string;
  readonly side: Side | null;
  readonly code: string;
  readonly text: string;
  readonly scoring: boolean;
  readonly withdrawn: boolean;
  /** What it said before, oldest first; only wordings that differ. */
  readonly before: readonly string[];
  readonly note: string;
  /** "59–57" after a scoring play. */
  readonly tally: string;
  readonly participants: readonly string[];
  /** Empty where it is no substitution, or one of somebody whom no roster names. */
  readonly swaps: readonly Swap[];
}
