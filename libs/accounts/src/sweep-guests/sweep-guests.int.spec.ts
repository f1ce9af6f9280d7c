import { randomUUID } from 'node:crypto';
import { Accounts } from '../account/accounts.js';
import { accountOf } from '../account/known-account.js';
import { Passwords } from '../password/passwords.js';
import { sessionKeys } from '../session/session-keys.js';
import { Sessions } from '../session/sessions.js';
import { onPostgres } from '../testing/on-postgres.js';
import { sweepGuests } from './sweep-guests.js';

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-03-01T12:00:00.000Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * day);
const effort = { memorySize: 64, iterations: 1, parallelism: 1 };

describe('guests who did nothing', () => {
  const { orm } = onPostgres();
  const passwords = new Passwords(effort);
  const goesOn = new AbortController().signal;
  let accounts: Accounts;
  let sessions: Sessions;

  beforeEach(async () => {
    accounts = new Accounts(orm(), passwords);
    sessions = new Sessions(orm(), sessionKeys(randomUUID()));
    await orm().em.getConnection().execute('truncate accounts.accounts cascade');
  });
  afterAll(() => passwords.close());

  const guest = async (begun: number): Promise<string> => {
    const fanId = await accounts.beginGuest(daysAgo(begun));
    await sessions.open(fanId, true, daysAgo(begun));
    return fanId;
  };
  const sweep = (...active: readonly string[]) => sweepGuests(orm(), async () => new Set(active), goesOn, now);
  const isThere = async (fanId: string) => (await accounts.find(fanId)) !== null;

  it('are removed with their sessions once nobody has seen them for 30 days', async () => {
    const [gone, sessionless, fresh] = [await guest(31), await accounts.beginGuest(daysAgo(400)), await guest(29)];
    await accounts.rename(gone, 'Ann');
    expect(await sweep()).toBe(2);
    expect(await Promise.all([gone, sessionless, fresh].map(isThere))).toEqual([false, false, true]);
    const left = await orm().em.getConnection().execute('select account_id from accounts.sessions');
    expect(left).toEqual([{ account_id: fresh }]);
    expect(await sweep()).toBe(0);
  });

  it('stay where a device of theirs was seen since', async () => {
    const fanId = await accounts.beginGuest(daysAgo(90));
    await sessions.open(fanId, true, daysAgo(90));
    const { refresh } = await sessions.open(fanId, true, daysAgo(60));
    await sessions.refresh(refresh, daysAgo(3));
    expect(await sweep()).toBe(0);
    expect(await isThere(fanId)).toBe(true);
  });

  it('are neither those who did something, nor who is registered or has been deleted', async () => {
    const [active, deleted] = [await guest(90), await guest(90)];
    const ann = { email: 'ann@example.org', password: 'correct horse', displayName: 'Ann' };
    await accounts.register(ann, null, daysAgo(90));
    await accounts.delete(deleted, daysAgo(80));
    expect(await sweep(active)).toBe(0);
    expect(await isThere(active)).toBe(true);
    expect(await accountOf(orm(), ann.email)).not.toBeNull();
    const kept = await orm().em.getConnection().execute('select id from accounts.accounts where id = ?', [deleted]);
    expect(kept).toHaveLength(1);
  });

  it('stay where they come back while it is looked what they did', async () => {
    const back = await guest(90);
    const comesBack = async () => {
      await sessions.open(back, true, now);
      return new Set<string>();
    };
    expect(await sweepGuests(orm(), comesBack, goesOn, now)).toBe(0);
    expect(await isThere(back)).toBe(true);
  });

  it('are removed however many stay in between', async () => {
    const connection = orm().em.getConnection();
    await connection.execute(
      `insert into accounts.accounts (id, role, created_at) select gen_random_uuid(), 'fan', ? from generate_series(1, 2500)`,
      [daysAgo(90)],
    );
    const all = await connection.execute<{ readonly id: string }[]>('select id from accounts.accounts order by id');
    const stay = new Set(all.filter((_, n) => n % 5 !== 0).map(({ id }) => id));
    expect(await sweepGuests(orm(), async () => stay, goesOn, now)).toBe(500);
    expect(await connection.execute('select id from accounts.accounts')).toHaveLength(2_000);
  });

  it('are left for another time by a process that ends, and where nobody can say what they did', async () => {
    const fanId = await guest(90);
    expect(await sweepGuests(orm(), async () => new Set(), AbortSignal.abort(), now)).toBe(0);
    const away = async () => Promise.reject(new Error('away'));
    await expect(sweepGuests(orm(), away, goesOn, now)).rejects.toThrow('away');
    expect(await isThere(fanId)).toBe(true);
  });
});
