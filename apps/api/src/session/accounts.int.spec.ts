import { Me, Problem } from '@pbp/contracts';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

const password = 'correct horse battery';
let people = 0;
const somebody = () => ({ email: `fan-${++people}@example.org`, password, displayName: `Fan ${people}` });

describe('a fan', () => {
  let api: ApiWithAccounts;
  let page: Page;
  const me = async (of: Page): Promise<Me> => Me.parse((await of.get('/api/me')).body);
  const codeOf = (answer: { readonly body: unknown }): string => Problem.parse(answer.body).code;
  const registered = async (): Promise<{ readonly page: Page; readonly given: ReturnType<typeof somebody> }> => {
    const [own, given] = [api.page(), somebody()];
    expect((await own.post('/api/account', given)).status).toBe(201);
    return { page: own, given };
  };

  beforeAll(async () => (api = await startApiWithAccounts()));
  afterAll(() => api.stop());
  beforeEach(() => (page = api.page()));

  it('is a guest from the first request on, and the same with the next', async () => {
    expect(codeOf(await page.get('/api/me'))).toBe('unauthenticated');
    const begun = Me.parse((await page.post('/api/session/guest')).body);
    expect(begun).toMatchObject({ kind: 'guest', displayName: null, role: 'fan' });
    expect(await me(page)).toEqual(begun);
    expect((await page.post('/api/session/guest')).body).toEqual(begun);
  });

  it('keeps the id of the guest when it registers', async () => {
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    const { password: _, ...told } = somebody();
    const answer = await page.post('/api/account', { ...told, password });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ kind: 'registered', fanId, role: 'fan', ...told });
    expect(codeOf(await page.post('/api/account', somebody()))).toBe('already-registered');
  });

  it('signs in on another device, and out on one of them', async () => {
    const { page: first, given } = await registered();
    const other = api.page();
    const { email } = given;
    expect((await other.post('/api/session', { email: ` ${email.toUpperCase()} `, password })).body).toEqual(
      await me(first),
    );
    expect((await other.delete('/api/session')).status).toBe(204);
    expect([...other.cookies]).toEqual([]);
    expect(codeOf(await other.get('/api/me'))).toBe('unauthenticated');
    expect(await me(first)).toMatchObject({ email });
  });

  it('signs out everywhere', async () => {
    const { page: first, given } = await registered();
    const other = api.page();
    await other.post('/api/session', { email: given.email, password });
    expect((await first.delete('/api/sessions')).status).toBe(204);
    expect(codeOf(await other.get('/api/me'))).toBe('unauthenticated');
  });

  it('takes another name, as a guest too', async () => {
    await page.post('/api/session/guest');
    expect((await page.patch('/api/me', { displayName: '  Zoë ' })).body).toMatchObject({ displayName: 'Zoë' });
    for (const displayName of ['', ' ', 'x'.repeat(41), 'a\u202eb', 'a\0b', 'Deleted Fan']) {
      expect(codeOf(await page.patch('/api/me', { displayName }))).toBe('bad-request');
    }
    expect(await me(page)).toMatchObject({ displayName: 'Zoë' });
  });

  it('changes the password, with the old one only', async () => {
    const { page: first, given } = await registered();
    const newPassword = 'another horse battery';
    const change = (old: string) => first.put('/api/me/password', { password: old, newPassword });
    expect(codeOf(await change('wrong horse battery'))).toBe('wrong-credentials');
    expect((await change(password)).status).toBe(200);
    const other = api.page();
    expect(codeOf(await other.post('/api/session', { email: given.email, password }))).toBe('wrong-credentials');
    expect((await other.post('/api/session', { email: given.email, password: newPassword })).status).toBe(200);
  });

  it('has no password to change as a guest', async () => {
    await page.post('/api/session/guest');
    const answer = await page.put('/api/me/password', { password, newPassword: password });
    expect(codeOf(answer)).toBe('not-registered');
  });

  it('deletes the account, with the password only', async () => {
    const { page: first, given } = await registered();
    expect(codeOf(await first.delete('/api/me'))).toBe('wrong-credentials');
    expect((await first.delete('/api/me', { password })).status).toBe(204);
    expect(codeOf(await api.page().post('/api/session', given))).toBe('wrong-credentials');
    expect((await api.page().post('/api/account', given)).status).toBe(201);
  });

  it('deletes what there is of a guest without being asked', async () => {
    await page.post('/api/session/guest');
    expect((await page.request('delete', '/api/me')).status).toBe(204);
    expect(codeOf(await page.get('/api/me'))).toBe('unauthenticated');
  });

  it.each([
    ['e-mail', { email: 'nobody' }, 'email'],
    ['e-mail with a NUL', { email: 'a\0b@example.org' }, 'email'],
    ['password', { password: 'short' }, 'password'],
    ['password beyond all need', { password: 'x'.repeat(129) }, 'password'],
    ['name', { displayName: '' }, 'displayName'],
  ])('is told what is wrong with the %s', async (_, change, path) => {
    const answer = await page.post('/api/account', { ...somebody(), ...change });
    expect(Problem.parse(answer.body)).toMatchObject({ code: 'bad-request', errors: [{ path }] });
  });

  it('is told that accounts are not to be had while the database is away, and what was asked is in no log line', async () => {
    const given = somebody();
    await api.database.goAway();
    const answers = [await page.post('/api/account', given), await page.post('/api/session', given)];
    await api.database.comeBack();
    expect(answers.map(codeOf)).toEqual(['unavailable', 'unavailable']);
    expect(api.logged.join('')).toContain('request failed');
    expect(api.logged.join('')).not.toContain(given.email);
    expect(api.logged.join('')).not.toContain(password);
  });
});
