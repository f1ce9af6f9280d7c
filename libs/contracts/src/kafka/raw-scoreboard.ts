import * as z from 'zod';

/** What one scoreboard poll changed, game by game, in the feed's own words. */
export const RawScoreboard = z
  .object({
    league: z.string(),
    day: z.iso.date(),
    /** ISO time of the answer. */
    fetchedAt: z.string(),
    /** sha256 of the body, which is also its key in the archive. */
    sha256: z.string(),
    /** Every game that this day's scoreboard has named so far. */
    games: z.array(z.string()).optional(),
    changes: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'RawScoreboard' });
export type RawScoreboard = z.infer<typeof RawScoreboard>;
