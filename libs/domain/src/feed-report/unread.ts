import { type FeedAnomaly } from '../game/events.js';
import { type NotedEvent } from './told-play.js';

/** Something in the feed that could not be read, and how often. */
export interface Unread {
  readonly where: FeedAnomaly['data']['where'];
  readonly problem: string;
  readonly count: number;
}

/** What could not be read, the most frequent first. */
export const unreadOf = (noted: readonly NotedEvent[]): readonly Unread[] => {
  const found = new Map<string, Unread>();
  for (const { event } of noted) {
    if (event.type !== 'FeedAnomaly') continue;
    const { where, problem } = event.data;
    const key = `${where} ${problem}`;
    found.set(key, { where, problem, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
};
