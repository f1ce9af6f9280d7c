import { randomUUID } from 'node:crypto';
import { Accounts } from '../account/accounts.js';
import { Passwords } from '../password/passwords.js';
import { onPostgres } from '../testing/on-postgres.js';
import { sessionKeys } from './session-keys.js';
import { type Refreshed, Sessions, type SessionTokens } from './sessions.js';

const passwords = new Passwords({ memorySize: 64, iterations: 1, parallelism: 1 });
const keys = sessionKeys('a secret of thirty-two characters');
const start = new Date('2026-11-23T00:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

const tokensOf = (refreshed: Refreshed): SessionTokens => {
  if (refreshed.kind === 'refreshed') return refreshed.tokens;
  throw new Error(`it was ${refreshed.kind}`);
};

describe('a session', () => {
  const { orm } = onPostgres();
  let accounts: Accounts;
  let sessions: Sessions;
  let fanId: string;
  let first: SessionTokens;
  const kept = () => orm().em.getConnection().execute<Record<string, unknown>[]>('select * from accounts.sessions');

  beforeEach(async () => {
    await orm().em.getConnection().execute('truncate accounts.accounts cascade');
    accounts = new Accounts(orm(), passwords);
    sessions = new Sessions(orm(), keys);
    fanId = await accounts.beginGuest(start);
    first = await sessions.open(fanId, true, start);
  });
  afterAll(() => passwords.close());

  it('tells whose it is by its access token, for 15 minutes', async () => {
    expect(await sessions.identify(first.access, after(899))).toMatchObject({ fanId, isGuest: true, role: 'fan' });
    expect(await sessions.identify(first.access, after(901))).toBeNull();
    expect(await sessions.identify('nonsense', start)).toBeNull();
  });

  it('keeps hashes of its tokens only', async () => {
    const [, secret = ''] = first.refresh.split('.');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await kept())).not.toContain(secret);
  });

  it('goes on with each new token', async () => {
    let { refresh } = first;
    for (const hour of [1, 2, 3]) {
      const next = tokensOf(await sessions.refresh(refresh, after(hour * 3600)));
      expect(next.refresh).not.toBe(refresh);
      expect(await sessions.identify(next.access, after(hour * 3600))).toMatchObject({ fanId });
      ({ refresh } = next);
    }
  });

  it('ends when a token comes that was used before', async () => {
    const second = tokensOf(await sessions.refresh(first.refresh, after(60)));
    expect(await sessions.refresh(first.refresh, after(71))).toEqual({ kind: 'reused', fanId });
    expect(await sessions.refresh(second.refresh, after(72))).toEqual({ kind: 'unknown' });
    expect(await sessions.identify(second.access, after(72))).toBeNull();
  });

  it('ends when a token comes that is older than the one before', async () => {
    const second = tokensOf(await sessions.refresh(first.refresh, after(60)));
    await sessions.refresh(second.refresh, after(61));
    expect(await sessions.refresh(first.refresh, after(62))).toEqual({ kind: 'reused', fanId });
  });

  it('gives two tabs that come with one token the same next one', async () => {
    const [one, other, third] = await Promise.all([1, 2, 3].map(() => sessions.refresh(first.refresh, after(60))));
    const next = tokensOf(one ?? { kind: 'unknown' });
    expect([other, third]).toMatchObject([
      { tokens: { refresh: next.refresh } },
      { tokens: { refresh: next.refresh } },
    ]);
    expect(await sessions.refresh(next.refresh, after(61))).toMatchObject({ kind: 'refreshed' });
  });

  it('is unknown where the token is none of ours', async () => {
    const [sessionId] = first.refresh.split('.');
    for (const token of ['', 'x', `${sessionId}.short`, `${randomUUID()}.${'a'.repeat(43)}`]) {
      expect(await sessions.refresh(token, start)).toEqual({ kind: 'unknown' });
    }
    expect(await sessions.identify(first.access, start)).not.toBeNull();
  });

  it('ends with its time, which each refresh renews, and is swept away then', async () => {
    const day = 86_400;
    const next = tokensOf(await sessions.refresh(first.refresh, after(300 * day)));
    expect(next.expiresAt).toEqual(after(700 * day));
    expect(await sessions.refresh(next.refresh, after(701 * day))).toEqual({ kind: 'unknown' });
    await sessions.open(fanId, false, after(701 * day));
    expect(await kept()).toHaveLength(1);
  });

  it('ends at once on one device, or on all of them', async () => {
    const [second, third] = [await sessions.open(fanId, true, start), await sessions.open(fanId, true, start)];
    const { sessionId = '' } = (await sessions.identify(first.access, start)) ?? {};
    await sessions.end(sessionId);
    expect(await sessions.identify(first.access, start)).toBeNull();
    expect(await sessions.identify(second.access, start)).not.toBeNull();
    await sessions.endAll(fanId);
    expect(await sessions.identify(second.access, start)).toBeNull();
    expect(await sessions.refresh(third.refresh, start)).toEqual({ kind: 'unknown' });
  });

  it("is nobody's when the account is gone", async () => {
    await accounts.delete(fanId);
    expect(await sessions.identify(first.access, start)).toBeNull();
    expect(await kept()).toEqual([]);
  });

  it('is not known to who has another secret', async () => {
    const others = new Sessions(orm(), sessionKeys('another secret of thirty-two char'));
    expect(await others.identify(first.access, start)).toBeNull();
  });

  it('can be asked for with many others', async () => {
    const { sessionId = '' } = (await sessions.identify(first.access, start)) ?? {};
    expect(await sessions.stillStanding([sessionId, randomUUID()], start)).toEqual(new Set([sessionId]));
  });
});
