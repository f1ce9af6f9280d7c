import * as z from 'zod';
import { ScorePair } from './game-card.js';

/** The score after every scoring play. */
export const ScoreTimeline = z
  .object({
    gameId: z.string(),
    revision: z.number().int(),
    /** Periods known so far, at least regulation; in seconds of game clock. */
    periods: z.array(z.object({ period: z.number().int(), start: z.number(), end: z.number() })),
    lineScore: z.object({ home: z.array(z.number().int()), away: z.array(z.number().int()) }),
    points: z.array(
      ScorePair.extend({
        seconds: z.number(),
        period: z.number().int(),
        clock: z.string(),
        playId: z.string(),
      }),
    ),
  })
  .meta({ id: 'ScoreTimeline' });
export type ScoreTimeline = z.infer<typeof ScoreTimeline>;
