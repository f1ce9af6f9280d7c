import { type Side } from '@pbp/domain';

/** A row of the play list as a reader sees it. */
export interface ShownPlay {
  /** The ids of the plays that it tells, by spaces: substitutions of one stoppage are one row. */
  readonly id: string;
  /** What it says; empty for a withdrawn play. */
  readonly text: string;
  /** What is struck through. */
  readonly struck: readonly string[];
  readonly tally: string;
}

/** What stands on the plays tab of a game: as read off the page, or as it should be by what the API says. */
export interface ShownGame {
  readonly score: Readonly<Record<Side, string>>;
  readonly clock: string;
  /** Points by period and in total, as they stand in the cells. */
  readonly lineScore: Readonly<Record<Side, readonly string[]>>;
  readonly plays: readonly ShownPlay[];
  /** On the button that shows all of them. */
  readonly count: string;
}

/** One player's line: the name, and the points. */
export type ShownPoints = readonly [name: string, points: string];
