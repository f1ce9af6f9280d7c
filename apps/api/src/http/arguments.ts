import { mostDelaySeconds } from '@pbp/contracts';
import * as z from 'zod';

/** The feed's own id of a game. */
export const GameId = z.string().regex(/^[\w.-]{1,32}$/, 'must be a game id');

const Revision = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a revision: a whole number from 0')
  .transform(Number);

/** `at` asks for the past: the game as it stood after that revision of its log. */
export const At = z.object({ at: Revision.optional() });
export type At = z.infer<typeof At>;

/** Seconds. */
export const Delay = z
  .string()
  .regex(/^\d{1,3}$/, 'must be whole seconds')
  .transform(Number)
  .refine((seconds) => seconds <= mostDelaySeconds, `must be at most ${mostDelaySeconds} seconds`);
