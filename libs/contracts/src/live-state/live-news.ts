import { type GameEvent } from '@pbp/domain';
import * as z from 'zod';

const isGameEvent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'data' in value;

/** An event as live state keeps it: a `WireEvent`. Types that nobody knows pass, as they do in the log. */
export const LiveEvent = z.object({
  revision: z.int().min(0),
  event: z.custom<GameEvent>(isGameEvent, 'is no event'),
  at: z.string().min(1),
  correlationId: z.string().optional(),
});

/** What API copies are told: a `GameDelta`. Without events it says only how far the game is: the log has the rest. */
export const LiveNews = z.object({
  gameId: z.string().min(1),
  revision: z.int().min(0),
  events: z.array(LiveEvent),
});
