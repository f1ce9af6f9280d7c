import { type Freshness, LiveBeat } from '@pbp/contracts';
import { type Redis } from 'ioredis';
import { type Beat, type FeedPulse } from '../feed-pulse.js';
import { InProcessFeedPulse } from '../in-process/in-process-feed-pulse.js';
import { type Place } from './place.js';
import { BEAT } from './scripts.js';

const MOST_WAITING = 1_000;

const whose = ({ gameId, league, day }: Beat): string => (gameId === undefined ? `${league} ${day}` : `game ${gameId}`);

const understood = (text: string): Beat | null => {
  try {
    return LiveBeat.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/**
 * The pulse that all processes of a system share. While Redis is away each goes on with what it knows; the newest beat
 * of each game and day waits and is told when it is back.
 */
export class RedisFeedPulse implements FeedPulse {
  readonly channel: string;
  private readonly known = new InProcessFeedPulse();
  private readonly waiting = new Map<string, Beat>();
  private readonly beats: string;
  private isSending = false;

  constructor(
    private readonly redis: Redis,
    place: Place,
  ) {
    this.channel = `${place.channels}:pulse`;
    this.beats = `${place.keys}:beats`;
    redis.on('ready', () => void this.send());
  }

  beat(beat: Beat): void {
    this.known.beat(beat);
    this.waiting.delete(whose(beat));
    this.waiting.set(whose(beat), beat);
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MOST_WAITING && oldest !== undefined) this.waiting.delete(oldest);
    void this.send();
  }

  ofGame(gameId: string): Freshness {
    return this.known.ofGame(gameId);
  }

  ofDay(league: string, day: string): Freshness {
    return this.known.ofDay(league, day);
  }

  today(league: string): string | null {
    return this.known.today(league);
  }

  onBeat(listener: (beat: Beat) => void): () => void {
    return this.known.onBeat(listener);
  }

  /** What another process told; what is not newer than what is known changes nothing. */
  hear(text: string): void {
    const beat = understood(text);
    if (beat && beat.at > this.lastAt(beat)) this.known.beat(beat);
  }

  /** What was told before this process listened. */
  async recall(): Promise<void> {
    const beats = await this.redis.hvals(this.beats).catch(() => []);
    for (const text of beats) this.hear(text);
  }

  private lastAt(beat: Beat): string {
    const { gameId, league, day } = beat;
    return (gameId === undefined ? this.ofDay(league, day) : this.ofGame(gameId)).observedAt ?? '';
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = this.next(); next; next = this.next()) await this.tell(...next);
    } catch {
      // Redis is away: its return, or the next beat, sends again.
    } finally {
      this.isSending = false;
    }
  }

  private next(): [whose: string, beat: Beat] | null {
    const [next] = this.waiting;
    return next ?? null;
  }

  private async tell(field: string, beat: Beat): Promise<void> {
    await this.redis.eval(BEAT, 2, this.beats, `${this.beats}:touched`, this.channel, field, JSON.stringify(beat));
    if (this.waiting.get(field) === beat) this.waiting.delete(field);
  }
}
