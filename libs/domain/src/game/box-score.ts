/** The fifteen counting stats. Derived percentages are computed, never stored. */
export const countingStats = [
  'points',
  'fieldGoalsMade',
  'fieldGoalsAttempted',
  'threePointersMade',
  'threePointersAttempted',
  'freeThrowsMade',
  'freeThrowsAttempted',
  'offensiveRebounds',
  'defensiveRebounds',
  'rebounds',
  'assists',
  'steals',
  'blocks',
  'turnovers',
  'fouls',
] as const;

export type CountingStat = (typeof countingStats)[number];
export type StatLine = Readonly<Record<CountingStat, number>>;

/**
 * A player's line; `seconds` and `plusMinus` are estimates from tracked lineups. No seconds for a player who played
 * means that the feed tells no substitutions and nothing is claimed.
 */
export interface PlayerLine {
  readonly playerId: string;
  readonly teamId: string;
  readonly name: string;
  readonly starter: boolean;
  readonly played: boolean;
  readonly stats: StatLine;
  readonly estimated: { readonly seconds: number; readonly plusMinus: number };
}

/**
 * A team's line: its players' sum plus what belongs to no player (team turnovers, missed heaves; team rebounds only in
 * college, as the NBA and the WNBA keep them out of their totals).
 */
export interface TeamLine {
  readonly teamId: string;
  readonly stats: StatLine;
  readonly teamRebounds: number;
  readonly teamTurnovers: number;
}

export interface BoxScore {
  readonly home: { readonly team: TeamLine; readonly players: readonly PlayerLine[] };
  readonly away: { readonly team: TeamLine; readonly players: readonly PlayerLine[] };
}
