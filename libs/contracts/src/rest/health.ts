import * as z from 'zod';

/** Whether a process can do its work, part by part. */
export const Health = z
  .object({
    status: z.enum(['ready', 'degraded', 'down']),
    parts: z.record(
      z.string(),
      z.object({ state: z.enum(['ready', 'down']), reason: z.string().optional(), since: z.string().optional() }),
    ),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
