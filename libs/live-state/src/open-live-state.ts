import { type EventStore } from '@pbp/eventing';
import { InProcessLiveState } from './in-process/in-process-live-state.js';
import { type LiveState } from './live-state.js';
import { RedisLiveState } from './redis/redis-live-state.js';

/** Live state in Redis, or without its URL that of this process alone. Does not wait for Redis, which may be away. */
export const openLiveState = (redisUrl: string | undefined, store: EventStore): LiveState =>
  redisUrl === undefined ? new InProcessLiveState(store) : new RedisLiveState(redisUrl, store);
