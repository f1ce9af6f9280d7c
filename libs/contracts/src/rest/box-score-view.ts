import * as z from 'zod';
import { TeamBrief } from './game-card.js';

const count = z.number().int();

/** The fifteen counting stats. */
export const CountingStats = z
  .object({
    points: count,
    fieldGoalsMade: count,
    fieldGoalsAttempted: count,
    threePointersMade: count,
    threePointersAttempted: count,
    freeThrowsMade: count,
    freeThrowsAttempted: count,
    offensiveRebounds: count,
    defensiveRebounds: count,
    rebounds: count,
    assists: count,
    steals: count,
    blocks: count,
    turnovers: count,
    fouls: count,
  })
  .meta({ id: 'CountingStats' });
export type CountingStats = z.infer<typeof CountingStats>;

/** Fractions of one; null without an attempt. */
export const Percentages = z
  .object({
    fieldGoal: z.number().nullable(),
    threePoint: z.number().nullable(),
    freeThrow: z.number().nullable(),
    /** (FGM + 0.5 x 3PM) / FGA */
    effectiveFieldGoal: z.number().nullable(),
    /** points / (2 x (FGA + 0.44 x FTA)) */
    trueShooting: z.number().nullable(),
  })
  .meta({ id: 'Percentages' });
export type Percentages = z.infer<typeof Percentages>;

export const PlayerBoxLine = z
  .object({
    playerId: z.string(),
    name: z.string(),
    shortName: z.string(),
    jersey: z.string().nullable(),
    position: z.string().nullable(),
    starter: z.boolean(),
    played: z.boolean(),
    stats: CountingStats,
    percentages: Percentages,
    /** From tracked lineups: near the official figures, not equal to them. */
    estimated: z.object({ seconds: z.number(), plusMinus: z.number().int() }),
  })
  .meta({ id: 'PlayerBoxLine' });
export type PlayerBoxLine = z.infer<typeof PlayerBoxLine>;

export const TeamBoxScore = z
  .object({
    team: TeamBrief,
    stats: CountingStats,
    percentages: Percentages,
    teamRebounds: count,
    teamTurnovers: count,
    players: z.array(PlayerBoxLine),
  })
  .meta({ id: 'TeamBoxScore' });
export type TeamBoxScore = z.infer<typeof TeamBoxScore>;

/** The box score as the plays make it. */
export const BoxScoreView = z
  .object({ gameId: z.string(), revision: z.number().int(), home: TeamBoxScore, away: TeamBoxScore })
  .meta({ id: 'BoxScore' });
export type BoxScoreView = z.infer<typeof BoxScoreView>;
