import { type GameEvent } from '../../game/events.js';
import { type NotedEvent } from '../told-play.js';

const begin = Date.parse('2026-01-16T00:00:00Z');

/** The ISO time so many seconds after the start of the game. */
export const at = (seconds: number): string => new Date(begin + seconds * 1000).toISOString();

/** The events of one answer of the feed. */
export const noted = (seconds: number, ...events: readonly GameEvent[]): readonly NotedEvent[] =>
  events.map((event) => ({ event, at: at(seconds) }));
