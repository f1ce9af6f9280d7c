import { grantRole } from '@pbp/accounts';
import { Problem, type Role } from '@pbp/contracts';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

const deadLetters = '/api/admin/dead-letters';

describe.each([
  ['without a token', {}],
  ['with OPERATOR_TOKEN', { OPERATOR_TOKEN: 'correct-horse-battery' }],
])('the admin endpoints %s', (_, environment) => {
  let api: ApiWithAccounts;
  let people = 0;
  const codeOf = ({ body }: { readonly body: unknown }): string => Problem.parse(body).code;
  const signedInAs = async (role: Role): Promise<Page> => {
    const [page, email] = [api.page(), `fan-${++people}@example.org`];
    await page.post('/api/account', { email, password: 'correct horse battery', displayName: 'Ann' });
    await grantRole(api.accounts, email, role);
    return page;
  };

  beforeAll(async () => (api = await startApiWithAccounts(environment)));
  afterAll(() => api.stop());

  it.each<Role>(['operator', 'admin'])('are open to who is signed in as %s, from anywhere', async (role) => {
    const page = await signedInAs(role);
    expect((await page.get(deadLetters)).status).toBe(200);
    expect(codeOf(await page.post(`${deadLetters}/games:none/redrive`))).toBe('unknown-dead-letter');
  });

  it.each<Role>(['fan', 'moderator'])('are closed to who is signed in as %s', async (role) => {
    const page = await signedInAs(role);
    expect(codeOf(await page.get(deadLetters))).toMatch(/^(operators-only|token-required)$/);
  });

  it('are closed from the request on with which the role was taken away, or the session ended', async () => {
    const page = await signedInAs('operator');
    await grantRole(api.accounts, `fan-${people}@example.org`, 'fan');
    expect([401, 403]).toContain((await page.get(deadLetters)).status);
    const other = await signedInAs('operator');
    const copied = other.stolen();
    await other.delete('/api/session');
    expect([401, 403]).toContain((await copied.get(deadLetters)).status);
  });

  it('take no change from a page of another site, whoever is signed in', async () => {
    const page = await signedInAs('admin');
    const evil = page.request('post', `${deadLetters}/games:none/redrive`).set('Origin', 'https://evil.example');
    expect(codeOf(await evil.send({}))).toBe('foreign-origin');
  });
});
