import { type Freshness } from '@pbp/contracts';

/** The feed answered: one scoreboard poll (no `gameId`) or one poll of a game, changed or not. */
export interface Beat {
  readonly gameId?: string;
  readonly league: string;
  /** League day, yyyy-mm-dd, by the feed's own clock. */
  readonly day: string;
  /** ISO time of the answer by this server's clock. */
  readonly at: string;
  /** Milliseconds until the next poll is due. */
  readonly intervalMs: number;
}

/**
 * When the feed last answered. A quiet feed and a dead one look the same in the log, since an unchanged poll appends
 * nothing; the pulse tells them apart. It is not history: a restart forgets it and the next poll brings it back.
 */
export interface FeedPulse {
  beat(beat: Beat): void;
  /** Both fields null where the game was not polled since the start. */
  ofGame(gameId: string): Freshness;
  /** Of the day's scoreboard; polls of single games do not count. Both fields null where it was not polled. */
  ofDay(league: string, day: string): Freshness;
  /** The newest day whose scoreboard was polled: the league's own today. Null before the first poll. */
  today(league: string): string | null;
  /** Calls back after each beat, in the order of the beats. Returns how to stop it. */
  onBeat(listener: (beat: Beat) => void): () => void;
}
