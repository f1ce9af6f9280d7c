import * as z from 'zod';

/**
 * How fresh the feed is: the last poll that was answered, changed or not, and the milliseconds between polls at present;
 * twice that without an answer is stale. Both null where it was not polled since the start.
 */
export const Freshness = z
  .object({ observedAt: z.string().nullable(), intervalMs: z.number().nullable() })
  .meta({ id: 'Freshness' });
export type Freshness = Readonly<z.infer<typeof Freshness>>;
