import { type Freshness } from '@pbp/contracts';
import { type Beat, type FeedPulse } from '../feed-pulse.js';

const unknown: Freshness = { observedAt: null, intervalMs: null };

/** The pulse of a system whose ingestion and API share one process. */
export class InProcessFeedPulse implements FeedPulse {
  private readonly games = new Map<string, Freshness>();
  private readonly days = new Map<string, Freshness>();
  private readonly newestDay = new Map<string, string>();
  private readonly listeners = new Set<(beat: Beat) => void>();

  beat(beat: Beat): void {
    const freshness = { observedAt: beat.at, intervalMs: beat.intervalMs };
    if (beat.gameId === undefined) this.noteScoreboard(beat, freshness);
    else this.games.set(beat.gameId, freshness);
    for (const listener of this.listeners) listener(beat);
  }

  ofGame(gameId: string): Freshness {
    return this.games.get(gameId) ?? unknown;
  }

  ofDay(league: string, day: string): Freshness {
    return this.days.get(`${league} ${day}`) ?? unknown;
  }

  today(league: string): string | null {
    return this.newestDay.get(league) ?? null;
  }

  onBeat(listener: (beat: Beat) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private noteScoreboard({ league, day }: Beat, freshness: Freshness): void {
    this.days.set(`${league} ${day}`, freshness);
    if (day > (this.newestDay.get(league) ?? '')) this.newestDay.set(league, day);
  }
}
