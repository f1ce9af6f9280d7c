import { Redis } from 'ioredis';

const longestPauseMs = 1_000;

/**
 * A connection that comes back by itself for ever. While it is away every command fails at once: who asks has another
 * way, and nothing piles up.
 */
export const connect = (url: string, name: string): Redis => {
  const redis = new Redis(url, {
    connectionName: `play-by-play ${name}`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 3_000,
    commandTimeout: 3_000,
    retryStrategy: (attempt) => Math.min(longestPauseMs, 50 * 2 ** Math.min(attempt, 10)),
  });
  // Each failed attempt is an event; what it means is told by those who use the connection.
  redis.on('error', () => undefined);
  return redis;
};
