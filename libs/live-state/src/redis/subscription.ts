import { type Redis } from 'ioredis';

const ASKED_EVERY_MS = 5_000;

export interface Hears {
  onMessage(channel: string, text: string): void;
  /** From now on every message is heard; those before may be lost. */
  onFollowing(): void;
  onLost(reason: string): void;
}

/**
 * The process's one subscription. A line that died without a goodbye is found by asking: Redis itself has nothing to say
 * to somebody who only listens.
 */
export class Subscription {
  private asking: NodeJS.Timeout | undefined;
  private reason = 'the connection ended';
  isFollowing = false;

  constructor(
    private readonly redis: Redis,
    private readonly channels: readonly string[],
    private readonly hears: Hears,
  ) {}

  start(): void {
    const { redis, hears } = this;
    redis.on('message', (channel, text) => hears.onMessage(channel, text));
    redis.on('error', (error) => (this.reason = error.message));
    redis.on('ready', () => void this.begin());
    redis.on('close', () => this.lose());
    this.asking = setInterval(() => this.ask(), ASKED_EVERY_MS).unref();
    if (redis.status === 'ready') void this.begin();
  }

  stop(): void {
    clearInterval(this.asking);
    this.redis.disconnect();
  }

  private async begin(): Promise<void> {
    try {
      await this.redis.subscribe(...this.channels);
      this.isFollowing = true;
      this.hears.onFollowing();
    } catch {
      this.redis.disconnect(true);
    }
  }

  private lose(): void {
    this.isFollowing = false;
    this.hears.onLost(this.reason);
    this.reason = 'the connection ended';
  }

  private ask(): void {
    if (this.redis.status === 'ready') void this.redis.ping().catch(() => this.redis.disconnect(true));
  }
}
