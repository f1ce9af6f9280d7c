import * as z from 'zod';

/** The home team's chance to win at tip-off and after every scoring play. */
export const WinProbability = z
  .object({
    gameId: z.string(),
    revision: z.number().int(),
    /** Which model spoke; a changed model has another id. */
    model: z.string(),
    points: z.array(z.object({ seconds: z.number(), home: z.number().min(0).max(1) })),
  })
  .meta({ id: 'WinProbability' });
export type WinProbability = z.infer<typeof WinProbability>;
