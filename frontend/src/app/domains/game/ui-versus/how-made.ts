import { type Side } from '@pbp/domain';

/** A play that a figure is made of, ready to be read. */
export interface MakingPlay {
  readonly id: string;
  readonly side: Side;
  /** "Q3 9:55" */
  readonly at: string;
  readonly text: string;
}

/** Where a pair of figures comes from: the rule, the rule with each team's numbers, and the plays behind them. */
export interface HowMade {
  readonly formula: string;
  readonly source: string;
  readonly away: string;
  readonly home: string;
  readonly plays: readonly MakingPlay[];
}
