import { sessionKeys } from '@pbp/accounts';
import { Me, Problem } from '@pbp/contracts';
import { decodeJwt, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { type LimitName } from '../limits/limits.js';
import { RateLimits } from '../limits/rate-limits.js';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { Page } from '../testing/page.js';

const SESSION_SECRET = 'a-secret-of-thirty-two-characters';
const password = 'correct horse battery';
let people = 0;
const somebody = () => ({ email: `fan-${++people}@example.org`, password, displayName: `Fan ${people}` });

/** Named after the requirements of OWASP's ASVS 5.0 that they show. */
describe('the security of sessions', () => {
  let api: ApiWithAccounts;
  const codeOf = ({ body }: { readonly body: unknown }): string => Problem.parse(body).code;
  const whoIs = async (page: Page): Promise<string> => {
    const { body } = await page.get('/api/me');
    return Me.safeParse(body).data?.fanId ?? codeOf({ body });
  };
  const registered = async (page = api.page()) => {
    const given = somebody();
    const { fanId } = Me.parse((await page.post('/api/account', given)).body);
    return { page, fanId, ...given };
  };
  const guest = async (page = api.page()): Promise<Page> => {
    expect((await page.post('/api/session/guest')).status).toBe(200);
    return page;
  };
  const tokenOf = (page: Page): string => page.cookies.get('pbp-access')?.value ?? '';
  const withToken = (access: string): Page => {
    const page = api.page();
    page.cookies.set('pbp-access', { value: access, path: '/', attributes: [] });
    return page;
  };

  /** Counted as so many requests would be, each of which costs a tenth of a second of hashing. */
  const triedBefore = async (times: number, name: LimitName, { address }: Page): Promise<void> => {
    for (let n = 0; n < times; n += 1) await api.app.get(RateLimits).spend(name, address);
  };

  beforeAll(async () => (api = await startApiWithAccounts({ SESSION_SECRET })));
  afterAll(() => api.stop());

  describe('ASVS 6.3.1: brute force', () => {
    const trying = (page: Page, email: string, tried = 'wrong horse') =>
      page.post('/api/session', { email, password: tried });

    it('a sixth password for one account from one address is not looked at, be it right', async () => {
      const { email } = await registered();
      const guesser = api.page();
      for (const _ of Array(5)) expect(codeOf(await trying(guesser, email))).toBe('wrong-credentials');
      const sixth = await trying(guesser, email, password);
      expect(sixth.status).toBe(429);
      expect(codeOf(sixth)).toBe('too-many-requests');
      expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(60);
      expect((await trying(api.page(), email, password)).status).toBe(200);
    });

    it('so many at once are not one', async () => {
      const { email } = await registered();
      const guesser = api.page();
      const answers = await Promise.all(Array.from(Array(12), () => trying(guesser, email)));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    });

    it('who knows the password may sign in as often as they like', async () => {
      const { email } = await registered();
      const page = api.page();
      for (const _ of Array(8)) expect((await trying(page, email, password)).status).toBe(200);
    });

    it('one password for many accounts is not tried for long either', async () => {
      const sprayer = api.page();
      await triedBefore(58, 'signInsFromAddress', sprayer);
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await trying(sprayer, `nobody-${n}@example.org`)).status);
      expect(statuses).toEqual([401, 401, 429]);
    });

    it('the password is guessed no better by who has the session', async () => {
      const { page } = await registered();
      const change = (tried: string) => page.put('/api/me/password', { password: tried, newPassword: 'another horse' });
      for (const _ of Array(5)) expect(codeOf(await change('wrong horse'))).toBe('wrong-credentials');
      expect(codeOf(await change(password))).toBe('too-many-requests');
      expect(codeOf(await page.delete('/api/me', { password }))).toBe('too-many-requests');
    });
  });

  it('ASVS 6.3.8: whether an account exists is told by nothing that sign-in says', async () => {
    const { email } = await registered();
    const [wrong, unknown] = [
      await api.page().post('/api/session', { email, password: 'wrong horse' }),
      await api.page().post('/api/session', { email: 'nobody@example.org', password }),
    ];
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('registering tells that an e-mail is taken to nobody who asks of many', async () => {
    const { email } = await registered();
    const asker = api.page();
    await triedBefore(28, 'registrationsFromAddress', asker);
    const codes: string[] = [];
    for (const _ of Array(3)) codes.push(codeOf(await asker.post('/api/account', { ...somebody(), email })));
    expect(codes).toEqual(['email-taken', 'email-taken', 'too-many-requests']);
  });

  describe('token reuse', () => {
    it('a refresh token that comes again later than a moment ends the session, for the thief and for the fan', async () => {
      const page = await guest();
      const thief = page.stolen();
      const { status } = await page.post('/api/session/refresh');
      expect(status).toBe(200);
      await page.post('/api/session/refresh');
      expect(codeOf(await thief.post('/api/session/refresh'))).toBe('unauthenticated');
      expect(codeOf(await page.post('/api/session/refresh'))).toBe('unauthenticated');
      expect(await whoIs(thief)).toBe('unauthenticated');
      expect(api.logged.join('')).toContain('its session was ended');
    });

    it('takes the cookies away that are good for nothing any more', async () => {
      const page = await guest();
      const old = page.stolen();
      await page.post('/api/session/refresh');
      await page.post('/api/session/refresh');
      await old.post('/api/session/refresh');
      expect([...old.cookies]).toEqual([]);
    });

    it('two tabs that refresh at once both go on', async () => {
      const page = await guest();
      const [one, other] = [page.stolen(), page.stolen()];
      const answers = await Promise.all([one, other].map((tab) => tab.post('/api/session/refresh')));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(one.cookies.get('pbp-refresh')?.value).toBe(other.cookies.get('pbp-refresh')?.value);
      expect((await one.post('/api/session/refresh')).status).toBe(200);
    });
  });

  describe("ASVS 9.1, 9.2: an access token is nobody's", () => {
    const { accessTokens: key } = sessionKeys(SESSION_SECRET);
    const signed = (payload: JWTPayload, header: { readonly alg: string; readonly typ?: string }, by = key) =>
      new SignJWT(payload).setProtectedHeader(header).sign(by);
    const ours = { alg: 'HS256', typ: 'at+jwt' };
    let payload: JWTPayload;
    beforeAll(async () => (payload = decodeJwt(tokenOf(await guest()))));

    it('unless it is signed as ours are', async () => {
      expect(await whoIs(withToken(await signed(payload, ours)))).toBe(payload.sub);
    });

    it('9.1.1: where the key is another', async () => {
      const { refreshTokens } = sessionKeys(SESSION_SECRET);
      expect(await whoIs(withToken(await signed(payload, ours, refreshTokens)))).toBe('unauthenticated');
    });

    it('9.1.2: where the algorithm is none, or not the one', async () => {
      expect(await whoIs(withToken(new UnsecuredJWT(payload).encode()))).toBe('unauthenticated');
      const long = new Uint8Array([...key, ...key]);
      expect(await whoIs(withToken(await signed(payload, { ...ours, alg: 'HS512' }, long)))).toBe('unauthenticated');
    });

    it('9.2.1: where its time is over', async () => {
      const over = { ...payload, exp: Math.floor(Date.now() / 1000) - 1 };
      expect(await whoIs(withToken(await signed(over, ours)))).toBe('unauthenticated');
    });

    it('9.2.2: where it is of another type', async () => {
      expect(await whoIs(withToken(await signed(payload, { alg: 'HS256', typ: 'JWT' })))).toBe('unauthenticated');
    });

    it('9.2.3: where it is for another audience, or of another issuer', async () => {
      for (const change of [{ aud: 'another' }, { iss: 'another' }]) {
        expect(await whoIs(withToken(await signed({ ...payload, ...change }, ours)))).toBe('unauthenticated');
      }
    });

    it('where it says another fan than its session', async () => {
      const other = { ...payload, sub: (await registered()).fanId };
      expect(await whoIs(withToken(await signed(other, ours)))).toBe('unauthenticated');
    });
  });

  describe('ASVS 7.4: the end of a session', () => {
    it('7.4.1: signing out ends what was copied before, at once', async () => {
      const page = await guest();
      const copied = page.stolen();
      await page.delete('/api/session');
      expect(await whoIs(copied)).toBe('unauthenticated');
      expect(codeOf(await copied.post('/api/session/refresh'))).toBe('unauthenticated');
    });

    it('7.4.2: deleting the account ends every session of it, at once', async () => {
      const { page, email } = await registered();
      const other = api.page();
      await other.post('/api/session', { email, password });
      await page.delete('/api/me', { password });
      expect(await whoIs(other)).toBe('unauthenticated');
      expect(codeOf(await other.post('/api/session/refresh'))).toBe('unauthenticated');
    });

    it('7.4.3: changing the password ends all others', async () => {
      const { page, email, fanId } = await registered();
      const other = api.page();
      await other.post('/api/session', { email, password });
      await page.put('/api/me/password', { password, newPassword: 'another horse battery' });
      expect(await whoIs(other)).toBe('unauthenticated');
      expect(await whoIs(page)).toBe(fanId);
    });
  });

  it('ASVS 7.2.4: signing in and registering give new tokens, and the ones before are worth nothing', async () => {
    const page = await guest();
    const fixed = page.stolen();
    const { email } = await registered(page);
    expect(await whoIs(fixed)).toBe('unauthenticated');

    const next = await guest();
    const planted = next.stolen();
    await next.post('/api/session', { email, password });
    expect(await whoIs(planted)).toBe('unauthenticated');
    expect(tokenOf(next)).not.toBe(tokenOf(planted));
  });

  describe('ASVS 3.5.1, 4.4.2: who is not of this origin', () => {
    it.each([
      ['a page of another site', { Origin: 'https://evil.example' }],
      ['a page in a sandbox', { Origin: 'null' }],
      ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ])('changes nothing, be it with the cookies: %s', async (_, headers) => {
      const page = await guest();
      for (const path of ['/api/session', '/api/sessions', '/api/me']) {
        expect(codeOf(await page.request('delete', path).set(headers).send({}))).toBe('foreign-origin');
      }
      const signIn = page.request('post', '/api/session').set(headers);
      expect(codeOf(await signIn.send({ email: 'a@example.org', password }))).toBe('foreign-origin');
      expect(await whoIs(page)).not.toBe('unauthenticated');
    });

    it('changes nothing without saying what it is', async () => {
      const page = await guest();
      expect(codeOf(await page.request('delete', '/api/session').unset('Origin'))).toBe('foreign-origin');
    });

    it('sends no form', async () => {
      const page = await guest();
      const form = await page.request('patch', '/api/me').type('form').send({ displayName: 'Evil' });
      expect(form.status).toBe(415);
      expect(codeOf(form)).toBe('json-only');
    });
  });

  describe('ASVS 15.3.3: mass assignment', () => {
    it('nobody makes themselves an admin, or somebody else', async () => {
      const { fanId: victim } = await registered();
      const page = api.page();
      const extra = { role: 'admin', id: victim, fanId: victim, kind: 'guest', createdAt: '1970-01-01' };
      const made = Me.parse((await page.post('/api/account', { ...somebody(), ...extra })).body);
      expect(made).toMatchObject({ role: 'fan', kind: 'registered' });
      expect(made.fanId).not.toBe(victim);
      const renamed = await page.patch('/api/me', { displayName: 'Mallory', email: 'x@example.org', ...extra });
      expect(renamed.body).toEqual({ ...made, displayName: 'Mallory' });
    });

    it('the answer to it says nothing of hashes and tokens', async () => {
      const page = api.page();
      const { text } = await page.post('/api/account', somebody());
      expect(text).not.toMatch(/argon2|hash|token|password/i);
    });
  });

  it('ASVS 1.5.3, 15.2.2: oversized and broken bodies are refused before they are read', async () => {
    const page = api.page();
    const huge = await page.post('/api/account', { ...somebody(), displayName: 'x'.repeat(200_000) });
    expect(huge.status).toBe(413);
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    for (const body of ['{"email"', '[]', '"text"', 'null', deep]) {
      const answer = await page.request('post', '/api/session').type('json').send(body);
      expect(codeOf(answer)).toBe('bad-request');
    }
    for (const body of [
      { email: { $gt: '' }, password: { $gt: '' } },
      { email: ['a@b.c'], password: 1 },
    ]) {
      expect(codeOf(await page.post('/api/session', body))).toBe('bad-request');
    }
  });

  describe('ASVS 3.3: cookies', () => {
    it('3.3.2, 3.3.4: are for no script, for no other site, and the refresh token for its own route only', async () => {
      const page = await guest();
      expect([...page.cookies.keys()]).toEqual(['pbp-access', 'pbp-refresh']);
      for (const { attributes } of page.cookies.values()) {
        expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=strict']));
        expect(attributes.some((each) => each.startsWith('domain'))).toBe(false);
      }
      expect(page.cookies.get('pbp-refresh')?.path).toBe('/api/session/refresh');
      expect(page.cookieHeader('/api/me')).not.toContain('pbp-refresh');
    });

    it('3.3.1, 3.3.3: over HTTPS are Secure, and bear the prefixes by which browsers see to it', async () => {
      const page = await guest(new Page(api.server, undefined, 'https'));
      expect([...page.cookies.keys()]).toEqual(['__Host-pbp-access', '__Secure-pbp-refresh']);
      for (const { attributes } of page.cookies.values()) expect(attributes).toContain('secure');
      expect(page.cookies.get('__Host-pbp-access')?.path).toBe('/');
      expect((await page.post('/api/session/refresh')).status).toBe(200);
    });

    it('over HTTPS are not taken under a name that anybody could have set', async () => {
      const attacker = await guest();
      const victim = new Page(api.server, undefined, 'https');
      victim.cookies.set('pbp-access', { value: tokenOf(attacker), path: '/', attributes: [] });
      expect(await whoIs(victim)).toBe('unauthenticated');
    });

    it('14.3.2: come with answers that no cache keeps', async () => {
      const page = api.page();
      for (const answer of [await page.post('/api/session/guest'), await page.get('/api/me')]) {
        expect(answer.headers['cache-control']).toBe('no-store');
      }
    });
  });
});
