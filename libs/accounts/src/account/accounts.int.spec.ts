import { randomUUID } from 'node:crypto';
import { Email } from '@pbp/contracts';
import { Passwords } from '../password/passwords.js';
import { onPostgres } from '../testing/on-postgres.js';
import { Accounts } from './accounts.js';
import { fanNames } from './fan-names.js';
import { accountOf, grantRole } from './known-account.js';

const effort = { memorySize: 64, iterations: 1, parallelism: 1 };
const ann = { email: 'ann@example.org', password: 'correct horse', displayName: 'Ann' };

describe('accounts', () => {
  const { orm } = onPostgres();
  const passwords = new Passwords(effort);
  let accounts: Accounts;
  const rows = () => orm().em.getConnection().execute<Record<string, unknown>[]>('select * from accounts.accounts');

  beforeEach(async () => {
    accounts = new Accounts(orm(), passwords);
    await orm().em.getConnection().execute('truncate accounts.accounts cascade');
  });
  afterAll(() => passwords.close());

  it('begin as a guest of whom nothing is known', async () => {
    const fanId = await accounts.beginGuest();
    expect(await accounts.find(fanId)).toEqual({ kind: 'guest', fanId, displayName: null, role: 'fan' });
  });

  it('keep the id of the guest that registers', async () => {
    const fanId = await accounts.beginGuest();
    const { password: _, ...told } = ann;
    expect(await accounts.register(ann, fanId)).toEqual({
      kind: 'registered',
      me: { kind: 'registered', fanId, role: 'fan', ...told },
    });
    expect(await accounts.recognise(ann.email, ann.password)).toMatchObject({ fanId });
    expect(await accounts.register({ ...ann, email: 'other@example.org' }, fanId)).toEqual({ kind: 'noGuest' });
  });

  it('have an e-mail once, whoever comes at the same time', async () => {
    const guests = await Promise.all([1, 2, 3, 4].map(() => accounts.beginGuest()));
    const answers = await Promise.all(guests.map((guest) => accounts.register(ann, guest)));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['emailTaken', 'emailTaken', 'emailTaken', 'registered']);
  });

  it.each(['ANN@example.org', ' ann@example.org ', 'ａｎｎ@example.org'])('take %j for the same e-mail', (spelt) => {
    expect(Email.parse(spelt)).toBe(ann.email);
  });

  it('keep no password, and make its hash anew with the effort of today', async () => {
    await accounts.register(ann, null);
    expect(JSON.stringify(await rows())).not.toContain(ann.password);
    const stronger = new Passwords({ ...effort, iterations: 2 });
    const today = new Accounts(orm(), stronger);
    expect(await today.recognise(ann.email, ann.password)).not.toBeNull();
    expect((await rows())[0]?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=64,t=2,p=1\$/);
    expect(await today.recognise(ann.email, ann.password)).not.toBeNull();
    await stronger.close();
  });

  it('know somebody by the right password only', async () => {
    await accounts.register(ann, null);
    const me = await accountOf(orm(), ann.email);
    expect(await accounts.recognise(ann.email, 'wrong horse')).toBeNull();
    expect(await accounts.recognise('nobody@example.org', ann.password)).toBeNull();
    expect(await accounts.confirm(me?.fanId ?? '', ann.password)).toBe(true);
    await accounts.changePassword(me?.fanId ?? '', 'another horse');
    expect(await accounts.recognise(ann.email, ann.password)).toBeNull();
    expect(await accounts.confirm(me?.fanId ?? '', 'another horse')).toBe(true);
  });

  it('are given a role by their e-mail', async () => {
    await accounts.register(ann, null);
    expect(await grantRole(orm(), ann.email, 'admin')).toMatchObject({ role: 'admin' });
    expect(await accountOf(orm(), ann.email)).toMatchObject({ role: 'admin' });
    expect(await grantRole(orm(), 'nobody@example.org', 'admin')).toBeNull();
  });

  it('leave nothing but their id when they are deleted, and their e-mail is free again', async () => {
    await accounts.register(ann, null);
    const { fanId } = (await accountOf(orm(), ann.email)) ?? { fanId: '' };
    await grantRole(orm(), ann.email, 'operator');
    await accounts.delete(fanId);

    expect(await rows()).toMatchObject([
      { id: fanId, email: null, password_hash: null, display_name: null, role: 'fan' },
    ]);
    expect(await accounts.find(fanId)).toBeNull();
    await accounts.rename(fanId, 'Ann again');
    await accounts.changePassword(fanId, ann.password);
    expect(await rows()).toMatchObject([{ password_hash: null, display_name: null }]);
    expect(await accounts.register(ann, fanId)).toEqual({ kind: 'noGuest' });
    expect(await accounts.register(ann, null)).toMatchObject({ kind: 'registered' });
  });

  it('are called by their names on boards', async () => {
    const [guest, nobody] = [await accounts.beginGuest(), randomUUID()];
    const gone = await accounts.beginGuest();
    await accounts.register(ann, null);
    const { fanId } = (await accountOf(orm(), ann.email)) ?? { fanId: '' };
    await accounts.delete(gone);

    expect([...(await fanNames(orm(), [fanId, guest, gone, nobody])).values()]).toEqual([
      'Ann',
      'guest',
      'deleted fan',
      'deleted fan',
    ]);
  });

  it('keep what a statement was about out of the error with which it fails', async () => {
    await accounts.register(ann, null);
    const pool = await orm().em.getConnection().getNativeClient();
    const { ask } = await import('../database/ask.js');
    const taken = ask(
      pool,
      `insert into accounts.accounts (id, email, role, created_at) values ($1, $2, 'fan', now())`,
      randomUUID(),
      ann.email,
    );
    const error: unknown = await taken.catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: '23505' });
    expect(JSON.stringify({ ...(error as object), message: String(error) })).not.toContain('ann@');
  });
});
