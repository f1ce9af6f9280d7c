import * as z from 'zod';
import { ScorePair } from './game-card.js';

/** What a play said before the feed revised it. */
export const EarlierPlay = z
  .object({
    period: z.number().int(),
    clock: z.string(),
    text: z.string(),
    points: z.number().int(),
    teamId: z.string().nullable(),
  })
  .meta({ id: 'EarlierPlay' });
export type EarlierPlay = z.infer<typeof EarlierPlay>;

export const PlayRow = EarlierPlay.extend({
  id: z.string(),
  /** Seconds of game clock played when it happened. */
  seconds: z.number(),
  kind: z.string(),
  type: z.object({ id: z.string(), text: z.string() }),
  side: z.enum(['home', 'away']).nullable(),
  /** Ids of the players in it. */
  participants: z.array(z.string()),
  /** The score after it, added up from the plays that stand; a withdrawn play shows the score before it. */
  score: ScorePair,
  standing: z.enum(['recorded', 'withdrawn']),
  /** Oldest first. */
  earlier: z.array(EarlierPlay),
  wallclock: z.string().nullable(),
  /** Feet, both teams on one half court; null where the feed has none. */
  coordinate: z.object({ x: z.number(), y: z.number() }).nullable(),
}).meta({ id: 'PlayRow' });
export type PlayRow = z.infer<typeof PlayRow>;

/** The plays in the feed's order, oldest first. */
export const PlayList = z
  .object({ gameId: z.string(), revision: z.number().int(), plays: z.array(PlayRow) })
  .meta({ id: 'PlayList' });
export type PlayList = z.infer<typeof PlayList>;
