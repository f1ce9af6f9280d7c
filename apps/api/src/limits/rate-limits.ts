import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type SessionKeys } from '@pbp/accounts';
import { type Config } from '@pbp/contracts';
import { connectRedis, placeOf } from '@pbp/live-state';
import { CONFIG } from '@pbp/platform';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyRequests } from '../http/problem-error.js';
import { SESSION_KEYS } from '../session/provide-accounts.js';
import { type LimitName, limits } from './limits.js';

/**
 * Counts tries, for all copies of the API in Redis where there is one, else and while it is away in this process. What is
 * counted by, an address or an e-mail, is kept nowhere: only a pseudonym of it.
 */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly redis;
  private readonly keyPrefix: string;
  private readonly pseudonyms: KeyObject;
  private readonly limiters = new Map<LimitName, RateLimiterAbstract>();

  constructor(@Inject(CONFIG) { REDIS_URL }: Config, @Inject(SESSION_KEYS) { pseudonyms }: SessionKeys) {
    this.pseudonyms = createSecretKey(pseudonyms);
    const place = REDIS_URL === undefined ? null : placeOf(REDIS_URL);
    this.keyPrefix = `${place?.keys ?? 'pbp'}:limit`;
    this.redis = place && connectRedis(place.url, 'limits');
  }

  /** Counts one try. Throws the problem `too-many-requests` where it is one too many. */
  async spend(name: LimitName, ...who: readonly string[]): Promise<void> {
    try {
      await this.limiter(name).consume(this.pseudonym(who));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw tooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  }

  /** It was none to be counted after all. */
  async forgive(name: LimitName, ...who: readonly string[]): Promise<void> {
    await this.limiter(name).reward(this.pseudonym(who));
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private pseudonym(who: readonly string[]): string {
    return createHmac('sha256', this.pseudonyms).update(JSON.stringify(who)).digest('base64url');
  }

  private limiter(name: LimitName): RateLimiterAbstract {
    const known = this.limiters.get(name) ?? this.make(name);
    this.limiters.set(name, known);
    return known;
  }

  private make(name: LimitName): RateLimiterAbstract {
    const { points, seconds } = limits[name];
    const options = { points, duration: seconds, keyPrefix: `${this.keyPrefix}:${name}` };
    const here = new RateLimiterMemory(options);
    return this.redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: this.redis,
          rejectIfRedisNotReady: true,
          insuranceLimiter: here,
        })
      : here;
  }
}
