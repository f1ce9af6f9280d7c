import { type KnownGame } from '@pbp/domain';
import * as z from 'zod';
import { LiveEvent } from './live-news.js';

const isKnownGame = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'known' in value &&
  value.known === true &&
  'plays' in value &&
  Array.isArray(value.plays);

/**
 * A game as live state keeps it: whole at one revision, and the last events up to the newest. They may begin before the
 * snapshot, and leave no gap behind it.
 */
export const LiveSnapshot = z
  .object({
    revision: z.int().min(0),
    game: z.custom<KnownGame>(isKnownGame, 'is no game'),
    events: z.array(LiveEvent),
  })
  .refine(
    ({ events }) => events.every(({ revision }, index) => revision === (events[0]?.revision ?? 0) + index),
    'the events have a gap',
  )
  .refine(
    ({ revision, events }) =>
      (events[0]?.revision ?? revision) <= revision + 1 && (events.at(-1)?.revision ?? revision) >= revision,
    'events are missing',
  );
export type LiveSnapshot = z.infer<typeof LiveSnapshot>;
