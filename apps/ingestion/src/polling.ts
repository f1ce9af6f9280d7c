import { type Config } from '@pbp/contracts';
import { type LeagueId } from '@pbp/domain';
import { type FeedPulse } from '@pbp/live-state';
import { type AskFeed } from './ask-feed/ask-feed.js';
import { type FeedClock } from './loop/feed-clock.js';
import { type Bookkeeping } from './note-poll/bookkeeping.js';

/** What every polling loop works with. */
export interface Polling {
  readonly feed: AskFeed;
  readonly books: Bookkeeping;
  readonly clock: FeedClock;
  readonly pulse: FeedPulse;
  /** Whether this process is the one that polls the league. */
  readonly holds: (league: LeagueId) => boolean;
  readonly config: Pick<Config, 'POLL_SPEED' | 'LEAGUES'>;
}
