import * as z from 'zod';

/** A part of a process: what it does, how far it can, and why not. */
export const PartHealth = z.object({
  state: z.enum(['ready', 'degraded', 'down']),
  reason: z.string().optional(),
  since: z.string().optional(),
});
export type PartHealth = z.infer<typeof PartHealth>;

/** Whether a process can do its work, part by part. */
export const Health = z
  .object({ status: z.enum(['ready', 'degraded', 'down']), parts: z.record(z.string(), PartHealth) })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
