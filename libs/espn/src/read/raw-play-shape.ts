import * as z from 'zod';
import { clockSeconds } from '../plays/clock.js';
import { longestPeriod, mostPeriods, playPoints } from './bounds.js';
import { id, optional, whole } from './read.js';

/** Where ESPN has no place for a play it writes a number near the least that fits 32 bits. */
const nowhere = -1_000_000;

const clock = z.string().transform((text, context) => {
  const secondsLeft = clockSeconds(text);
  if (secondsLeft !== undefined && secondsLeft <= longestPeriod) return { text, secondsLeft };
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is no clock` });
  return z.NEVER;
});

const coordinate = z
  .object({ x: z.number(), y: z.number() })
  .transform((at) => (at.x > nowhere && at.y > nowhere ? at : undefined));

/** A play as served, as far as it is read. What may be absent was absent in real answers. */
export const rawPlayShape = z.object({
  id,
  sequenceNumber: optional(whole),
  type: z.object({ id, text: optional(z.string()) }),
  text: optional(z.string()),
  period: z.object({ number: z.int().positive().max(mostPeriods) }),
  clock: z.object({ displayValue: clock }),
  scoringPlay: optional(z.boolean()),
  scoreValue: optional(playPoints),
  shootingPlay: optional(z.boolean()),
  pointsAttempted: optional(whole),
  team: optional(z.object({ id: optional(id) })),
  participants: optional(z.array(z.object({ athlete: z.object({ id }) }))),
  wallclock: optional(z.string()),
  coordinate: optional(coordinate),
});
export type RawPlayShape = z.infer<typeof rawPlayShape>;
