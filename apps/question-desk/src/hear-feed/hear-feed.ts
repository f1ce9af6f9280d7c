import { type Following, type LiveState } from '@pbp/live-state';

/**
 * From now on the pulse tells what other processes heard of the feed, and what they had heard before. Where Redis is
 * away it begins with its return.
 */
export const hearFeed = (live: Pick<LiveState, 'follow'>): Promise<Following> =>
  live.follow({
    // What happens in games the desk takes from the log.
    onNews: async () => undefined,
    onMissed: async () => undefined,
    onState: () => undefined,
  });
