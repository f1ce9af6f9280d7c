import { type LiveSnapshot } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import {
  type Following,
  type LiveListener,
  type LiveState,
  type LiveStateWriter,
  type WriterOptions,
} from '../live-state.js';
import { connect } from './connect.js';
import { placeOf } from './place.js';
import { RedisFeedPulse } from './redis-feed-pulse.js';
import { RedisFollower } from './redis-follower.js';
import { RedisGames } from './redis-games.js';
import { RedisWriter } from './redis-writer.js';
import { Subscription } from './subscription.js';

const TENDED_EVERY_MS = 5_000;

/** The live state of a system of several processes. Without Redis each goes on by the log alone, later but complete. */
export class RedisLiveState implements LiveState {
  readonly pulse: RedisFeedPulse;
  private readonly place;
  private readonly redis;
  private readonly games: RedisGames;
  private subscription: Subscription | undefined;

  constructor(
    url: string,
    private readonly store: EventStore,
  ) {
    this.place = placeOf(url);
    this.redis = connect(this.place.url, 'commands');
    this.games = new RedisGames(this.redis, this.place);
    this.pulse = new RedisFeedPulse(this.redis, this.place);
  }

  async follow(listener: LiveListener): Promise<Following> {
    const follower = new RedisFollower(this.games, listener);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const subscription = this.subscribe(follower, listener, begin);
    const tending = setInterval(() => {
      if (subscription.isFollowing) follower.compare();
      else follower.lookIntoTheLog();
    }, TENDED_EVERY_MS).unref();
    await begun;
    return {
      stop: async () => {
        clearInterval(tending);
        subscription.stop();
        await follower.stop();
      },
    };
  }

  async gameOf(gameId: string): Promise<LiveSnapshot | null> {
    return this.games.read(gameId).catch(() => null);
  }

  write(options: WriterOptions): LiveStateWriter {
    const writer = new RedisWriter(this.games, this.store, options);
    this.redis.on('ready', () => writer.compare());
    writer.compare();
    return writer;
  }

  async ping(): Promise<void> {
    await this.redis.ping().catch((error: unknown) => this.reconnect(error));
    if (this.subscription?.isFollowing === false) throw new Error('nothing is heard from it');
  }

  async close(): Promise<void> {
    this.subscription?.stop();
    this.redis.disconnect();
  }

  /** A line that died without a goodbye would let every command wait for its end. */
  private reconnect(error: unknown): never {
    if (this.redis.status === 'ready') this.redis.disconnect(true);
    throw error;
  }

  private subscribe(follower: RedisFollower, listener: LiveListener, begin: () => void): Subscription {
    const { games, pulse } = this;
    const subscription = new Subscription(connect(this.place.url, 'subscription'), [games.channel, pulse.channel], {
      onMessage: (channel, text) => (channel === games.channel ? follower.hear(text) : pulse.hear(text)),
      onFollowing: () => {
        listener.onState({ kind: 'following' });
        follower.compare();
        follower.lookIntoTheLog();
        void Promise.all([pulse.recall(), follower.done()]).then(begin);
      },
      onLost: (reason) => {
        listener.onState({ kind: 'late', reason: `Redis is away (${reason}): what happens is read from the log` });
        begin();
      },
    });
    this.subscription = subscription;
    subscription.start();
    return subscription;
  }
}
