import * as z from 'zod';

/**
 * What a fan may notice of something that is away, the worst first:
 * - `unreadable`: scoreboards cannot be loaded, and what happens is shown late.
 * - `stopped`: what happens cannot be written down; nothing new comes until it can.
 * - `late`: what happens is written down, and shown later.
 * - `slow`: what happens is shown a few seconds late, and how old it is cannot be told.
 */
export const troubleKinds = ['unreadable', 'stopped', 'late', 'slow'] as const;

export const Trouble = z
  .object({
    kind: z.enum(troubleKinds),
    /** Since when, by the server's clock; of `late`, when the oldest thing that is not shown yet was first seen. */
    since: z.iso.datetime(),
  })
  .meta({ id: 'Trouble' });
export type Trouble = z.infer<typeof Trouble>;

/** How the service is, as far as a fan can notice it: no trouble, or one of each kind at most, the worst first. */
export const LiveStatus = z.object({ troubles: z.array(Trouble) }).meta({ id: 'LiveStatus' });
export type LiveStatus = z.infer<typeof LiveStatus>;
