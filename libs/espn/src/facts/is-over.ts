import { type FeedStatus } from '@pbp/domain';

/** Whether the feed says that the game is over, played or not. */
export const isOver = (status: FeedStatus | undefined): boolean => status === 'final' || status === 'forfeit';

/** Whether the feed says that the game has begun and goes on. A delay or suspension may come before the first tip. */
export const isBeingPlayed = (status: FeedStatus, period: number): boolean => {
  switch (status) {
    case 'live':
    case 'periodBreak':
    case 'halfTime':
      return true;
    case 'delayed':
    case 'suspended':
      return period > 0;
    default:
      return false;
  }
};
