import * as z from 'zod';
import { GameCard } from '../rest/game-card.js';

/** A game as it stands: the last record of a game is all that a newcomer needs. */
export const GameState = GameCard.omit({ freshness: true, lead: true })
  .extend({
    leadChanges: z.number().int(),
    ties: z.number().int(),
    biggestLead: z.object({ home: z.number().int(), away: z.number().int() }),
    /** Probability 0..1 that the home team wins, by our own model; null before anything is known of it. */
    homeWinProbability: z.number().min(0).max(1).nullable(),
    /** ESPN's own after the newest play; null where it gives none. Records of old lack it. */
    espnHomeWinProbability: z.number().min(0).max(1).nullable().optional(),
  })
  .meta({ id: 'GameState' });
export type GameState = z.infer<typeof GameState>;
