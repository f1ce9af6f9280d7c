import * as z from 'zod';

/** The feed answered: one poll of a league's day, or of one game. */
export const LiveBeat = z.object({
  gameId: z.string().min(1).optional(),
  league: z.string().min(1),
  day: z.iso.date(),
  at: z.iso.datetime(),
  intervalMs: z.number().min(0),
});
export type LiveBeat = z.infer<typeof LiveBeat>;
