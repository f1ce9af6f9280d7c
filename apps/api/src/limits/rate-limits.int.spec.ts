import { randomUUID } from 'node:crypto';
import { sessionKeys } from '@pbp/accounts';
import { loadConfig } from '@pbp/platform';
import { describeByUrl, describeWithPrograms, eventually, type RedisProcess, startRedis } from '@pbp/testing';
import { valuesOfRedis } from '../testing/search-stores.js';
import { limits } from './limits.js';
import { RateLimits } from './rate-limits.js';

const { points } = limits.signInsToAccountFromAddress;
const keys = sessionKeys(randomUUID());
const open: RateLimits[] = [];
const copy = (REDIS_URL = ''): RateLimits => {
  const made = new RateLimits(loadConfig({ REDIS_URL }), keys);
  open.push(made);
  return made;
};
const spend = (at: RateLimits, email: string, address = '198.51.100.1') =>
  at.spend('signInsToAccountFromAddress', email, address);
const refused = expect.objectContaining({
  code: 'too-many-requests',
  retryAfter: expect.any(Number) as number,
}) as unknown;
const spendAll = async (at: RateLimits, email: string): Promise<void> => {
  for (let n = 0; n < points; n += 1) await spend(at, email);
};

afterEach(() => open.splice(0).forEach((each) => each.onApplicationShutdown()));

const counting = (url?: string): void => {
  it('lets so many tries pass, and says when it is worth another', async () => {
    const at = copy(url);
    await eventually(() => spendAll(at, randomUUID()));
    const email = randomUUID();
    await spendAll(at, email);
    await expect(spend(at, email)).rejects.toEqual(refused);
    await expect(spend(at, email, '198.51.100.2')).resolves.toBeUndefined();
    await expect(at.spend('signInsToAccount', email)).resolves.toBeUndefined();
  });

  it('counts no try that was none after all', async () => {
    const [at, email] = [copy(url), randomUUID()];
    for (let n = 0; n < 3 * points; n += 1) {
      await spend(at, email);
      await at.forgive('signInsToAccountFromAddress', email, '198.51.100.1');
    }
  });
};

describe('a limit, counted in this process', () => counting());

describeByUrl('REDIS_URL', 'a limit, counted in Redis', (url) => {
  counting(`${url}?namespace=${randomUUID()}`);

  it('is one for all copies, under names that say nothing of who is counted', async () => {
    const namespace = randomUUID();
    const [one, other] = [copy(`${url}?namespace=${namespace}`), copy(`${url}?namespace=${namespace}`)];
    const email = 'ann@example.org';
    await eventually(async () => {
      await spend(one, randomUUID());
      await spend(other, randomUUID());
      expect((await valuesOfRedis(url, namespace)).size).toBeGreaterThan(1);
    });
    await spendAll(one, email);
    await expect(spend(other, email)).rejects.toEqual(refused);
    const kept = [...(await valuesOfRedis(url, namespace)).values()].join('\n');
    expect(kept).not.toContain('ann');
    expect(kept).not.toContain('198.51');
  });
});

describeWithPrograms(['redis-server'], 'a limit, while Redis is away', () => {
  let redis: RedisProcess;
  beforeAll(async () => (redis = await startRedis()));
  afterAll(() => redis.stop());

  it('is counted in this process: nobody may try for ever', async () => {
    const [at, email] = [copy(redis.url), randomUUID()];
    await redis.kill();
    await spendAll(at, email);
    await expect(spend(at, email)).rejects.toEqual(refused);
  });
});
