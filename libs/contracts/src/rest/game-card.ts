import * as z from 'zod';
import { Freshness } from './freshness.js';

export const TeamBrief = z
  .object({
    id: z.string(),
    abbreviation: z.string(),
    name: z.string(),
    location: z.string(),
    color: z.string().optional(),
    alternateColor: z.string().optional(),
  })
  .meta({ id: 'Team' });
export type TeamBrief = z.infer<typeof TeamBrief>;

export const ScorePair = z.object({ home: z.number().int(), away: z.number().int() }).meta({ id: 'Score' });
export type ScorePair = z.infer<typeof ScorePair>;

/** What a scoreboard shows of a game. */
export const GameCard = z
  .object({
    gameId: z.string(),
    league: z.string(),
    day: z.iso.date(),
    startsAt: z.string(),
    /** Revision of the game's stream that this card tells. */
    revision: z.number().int(),
    phase: z.enum(['scheduled', 'postponed', 'canceled', 'inProgress', 'ended']),
    /** The feed's own words: "End of 3rd", "Final/OT". */
    detail: z.string(),
    period: z.number().int(),
    clock: z.string(),
    home: TeamBrief,
    away: TeamBrief,
    score: ScorePair.nullable(),
    lineScore: z.object({ home: z.array(z.number().int()), away: z.array(z.number().int()) }),
    /** Home lead after each scoring play, as [seconds played, lead]; empty where no plays are known. */
    lead: z.array(z.tuple([z.number(), z.number().int()])),
    freshness: Freshness,
  })
  .meta({ id: 'GameCard' });
export type GameCard = z.infer<typeof GameCard>;
