import * as z from 'zod';

const Probability = z.number().min(0).max(1);

/** The home team's chance to win at tip-off and after every scoring play: ours, and ESPN's own beside it. */
export const WinProbability = z
  .object({
    gameId: z.string(),
    revision: z.number().int(),
    /** Which model spoke; a changed model has another id. */
    model: z.string(),
    /** What was known before the game: the spread is the points that the home team was given. Null where no line is known. */
    line: z.object({ provider: z.string(), spread: z.number(), total: z.number().nullable() }).nullable(),
    points: z.array(
      z.object({
        /** Of game clock since tip-off. */
        seconds: z.number(),
        /** By our model. */
        home: Probability,
        /** ESPN's own after the same play; null where it gives none. */
        espn: Probability.nullable(),
      }),
    ),
  })
  .meta({ id: 'WinProbability' });
export type WinProbability = z.infer<typeof WinProbability>;
