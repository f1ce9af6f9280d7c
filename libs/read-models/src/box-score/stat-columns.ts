import { type CountingStat } from '@pbp/domain';
import { p } from '@mikro-orm/core';

/** The fifteen counting stats as columns, so that a season can be asked about in SQL. */
export const statColumns = {
  points: p.integer(),
  fieldGoalsMade: p.integer(),
  fieldGoalsAttempted: p.integer(),
  threePointersMade: p.integer(),
  threePointersAttempted: p.integer(),
  freeThrowsMade: p.integer(),
  freeThrowsAttempted: p.integer(),
  offensiveRebounds: p.integer(),
  defensiveRebounds: p.integer(),
  rebounds: p.integer(),
  assists: p.integer(),
  steals: p.integer(),
  blocks: p.integer(),
  turnovers: p.integer(),
  fouls: p.integer(),
} satisfies Record<CountingStat, unknown>;
