import { type Freshness } from '@pbp/contracts';
import { type FeedPulse } from './feed-pulse.js';

interface Whose {
  readonly gameId: string;
  readonly league: string;
  readonly day: string;
}

/** A game that is polled by itself is as fresh as that poll; one that only its day's scoreboard tells of, as that. */
export const freshnessOf = (pulse: FeedPulse, { gameId, league, day }: Whose): Freshness => {
  const own = pulse.ofGame(gameId);
  return own.observedAt === null ? pulse.ofDay(league, day) : own;
};
