import * as z from 'zod';

/** What one poll of a game changed, in the feed's own words: header, plays and box, where they differ from before. */
export const RawPlays = z
  .object({
    gameId: z.string(),
    league: z.string(),
    /** ISO time of the answer. */
    fetchedAt: z.string(),
    /** sha256 of the body, which is also its key in the archive. */
    sha256: z.string(),
    change: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'RawPlays' });
export type RawPlays = z.infer<typeof RawPlays>;
