import { randomUUID } from 'node:crypto';
import { Me, MyPools, PoolView, Problem, UNNAMED_POOL } from '@pbp/contracts';
import { MOST_POOL_MEMBERS, poolStream } from '@pbp/domain';
import { uuidV5 } from '@pbp/eventing';
import { readPool } from '@pbp/pools';
import { eventually } from '@pbp/testing';
import request from 'supertest';
import { limits } from '../limits/limits.js';
import { RateLimits } from '../limits/rate-limits.js';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

interface Somebody {
  readonly page: Page;
  readonly fanId: string;
}

describe('pools', () => {
  let api: ApiWithAccounts;
  beforeAll(async () => (api = await startApiWithAccounts()));
  afterAll(() => api.stop());

  const codeOf = ({ body }: { readonly body: unknown }): string => Problem.parse(body).code;
  const guest = async (displayName?: string): Promise<Somebody> => {
    const page = api.page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    if (displayName !== undefined) await page.patch('/api/me', { displayName });
    return { page, fanId };
  };
  const created = async ({ page }: Somebody, name = 'Section 112'): Promise<PoolView> => {
    const answer = await page.post('/api/pools', { requestId: randomUUID(), name });
    expect(answer.status).toBe(201);
    return PoolView.parse(answer.body);
  };
  const join = ({ page }: Somebody, { code }: Pick<PoolView, 'code'>) => page.post('/api/pools/join', { code });
  const shown = async ({ page }: Somebody, { id }: Pick<PoolView, 'id'>): Promise<PoolView> =>
    PoolView.parse((await page.get(`/api/pools/${id}`)).body);
  const listed = async ({ page }: Somebody) => MyPools.parse((await page.get('/api/pools')).body).pools;

  it('are made, joined by their code however it is typed, shown to their members and listed', async () => {
    const [ann, bob] = [await guest('Ann'), await guest()];
    const pool = await created(ann, '  Section 112 ');
    expect(pool).toEqual({
      id: expect.any(String) as string,
      name: 'Section 112',
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/) as string,
      ownerId: ann.fanId,
      members: [{ fanId: ann.fanId, displayName: 'Ann', joinedAt: expect.any(String) as string }],
    });
    const joined = await join(bob, { code: ` ${pool.code.toLowerCase()}` });
    expect(joined.status).toBe(200);
    expect(joined.body).toMatchObject({ id: pool.id, members: [{ displayName: 'Ann' }, { displayName: 'guest' }] });
    expect(await shown(ann, pool)).toEqual(joined.body);
    expect(await listed(bob)).toMatchObject([{ id: pool.id, name: 'Section 112', ownerId: ann.fanId, members: 2 }]);
  });

  it('are made once by a request, also where its answer was lost', async () => {
    const ann = await guest();
    const asked = { requestId: randomUUID(), name: 'Friends' };
    const answers = await Promise.all([1, 2, 3].map(() => ann.page.post('/api/pools', asked)));
    expect(new Set(answers.map(({ body }) => PoolView.parse(body).id)).size).toBe(1);
    expect(await listed(ann)).toHaveLength(1);
  });

  it('are left, handed over, renamed and tidied up', async () => {
    const [ann, bob, cyd] = [await guest(), await guest(), await guest()];
    const pool = await created(ann);
    for (const each of [bob, cyd]) await join(each, pool);
    const handedOver = await ann.page.post(`/api/pools/${pool.id}/owner`, { fanId: bob.fanId });
    expect(handedOver.body).toMatchObject({ ownerId: bob.fanId });
    expect((await bob.page.patch(`/api/pools/${pool.id}`, { name: 'Upper deck' })).body).toMatchObject({
      name: 'Upper deck',
    });
    expect((await bob.page.delete(`/api/pools/${pool.id}/members/${cyd.fanId}`)).status).toBe(204);
    expect(codeOf(await join(cyd, pool))).toBe('unknown-code');
    expect((await join(cyd, await shown(bob, pool))).status).toBe(200);
    expect((await bob.page.post(`/api/pools/${pool.id}/leave`)).status).toBe(204);
    expect(await shown(ann, pool)).toMatchObject({ ownerId: ann.fanId, members: [{}, { fanId: cyd.fanId }] });
    expect(await listed(bob)).toEqual([]);
  });

  it('are closed by the last who leaves, and nobody comes back', async () => {
    const ann = await guest();
    const pool = await created(ann);
    await ann.page.post(`/api/pools/${pool.id}/leave`);
    expect(codeOf(await ann.page.get(`/api/pools/${pool.id}`))).toBe('unknown-pool');
    expect(codeOf(await join(ann, pool))).toBe('unknown-code');
  });

  const changes = (id: string, fanId: string) =>
    [
      ['patch', `/api/pools/${id}`, { name: 'Mine' }],
      ['post', `/api/pools/${id}/owner`, { fanId }],
      ['delete', `/api/pools/${id}/members/${fanId}`, {}],
      ['post', `/api/pools/${id}/leave`, {}],
    ] as const;

  it('of others are not told from those that never were, whatever is asked of them', async () => {
    const [ann, mallory] = [await guest(), await guest()];
    const pool = await created(ann);
    const asked = async (id: string) => {
      const answers = [await mallory.page.get(`/api/pools/${id}`)];
      for (const [method, path, body] of changes(id, ann.fanId)) answers.push(await mallory.page[method](path, body));
      return answers.map(({ body }) => ({ ...Problem.parse(body), instance: '' }));
    };
    const ofAnn = await asked(pool.id);
    expect(ofAnn.map(({ status, code }) => ({ status, code }))).toEqual(
      Array(5).fill({ status: 404, code: 'unknown-pool' }),
    );
    expect(await asked(randomUUID())).toEqual(ofAnn);
    expect(await shown(ann, pool)).toEqual(pool);
    expect(await listed(mallory)).toEqual([]);
  });

  it("are their owner's to change", async () => {
    const [ann, bob, cyd] = [await guest(), await guest(), await guest()];
    const pool = await created(ann);
    for (const each of [bob, cyd]) await join(each, pool);
    for (const [method, path, body] of changes(pool.id, cyd.fanId).slice(0, 3)) {
      const answer = await bob.page[method](path, body);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'owners-only']);
    }
    expect(codeOf(await ann.page.delete(`/api/pools/${pool.id}/members/${randomUUID()}`))).toBe('unknown-member');
    expect(codeOf(await ann.page.post(`/api/pools/${pool.id}/owner`, { fanId: randomUUID() }))).toBe('unknown-member');
    expect(await shown(cyd, pool)).toMatchObject({ ownerId: ann.fanId, name: pool.name, code: pool.code });
  });

  it('take no more than they ask for: nobody makes themselves an owner, or somebody else a member', async () => {
    const [ann, bob, victim] = [await guest(), await guest(), await guest()];
    const extra = {
      id: randomUUID(),
      poolId: randomUUID(),
      ownerId: victim.fanId,
      fanId: victim.fanId,
      by: victim.fanId,
    };
    const more = { ...extra, code: 'AAAAAAAA', members: [{ fanId: victim.fanId }] };
    const made = await ann.page.post('/api/pools', { requestId: randomUUID(), name: 'Friends', ...more });
    const pool = PoolView.parse(made.body);
    expect(pool).toMatchObject({ ownerId: ann.fanId, members: [{ fanId: ann.fanId }] });
    expect([extra.id, extra.poolId]).not.toContain(pool.id);
    expect(pool.code).not.toBe(more.code);
    await bob.page.post('/api/pools/join', { ...more, code: pool.code });
    await ann.page.patch(`/api/pools/${pool.id}`, { ...more, name: 'Others' });
    const after = await shown(ann, pool);
    expect(after).toMatchObject({ name: 'Others', ownerId: ann.fanId, code: pool.code });
    expect(after.members.map(({ fanId }) => fanId)).toEqual([ann.fanId, bob.fanId]);
    expect(await listed(victim)).toEqual([]);
  });

  it('are handed over once, where their owner does so twice at once', async () => {
    const [ann, bob, cyd] = [await guest(), await guest(), await guest()];
    const pool = await created(ann);
    for (const each of [bob, cyd]) await join(each, pool);
    const tab = api.page().sharing(ann.page);
    const handOver = (page: Page, { fanId }: Somebody) => page.post(`/api/pools/${pool.id}/owner`, { fanId });
    const answers = await Promise.all([handOver(ann.page, bob), handOver(tab, cyd)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    const winner = answers[0]?.status === 200 ? bob : cyd;
    expect(await shown(ann, pool)).toMatchObject({ ownerId: winner.fanId });
  });

  it('of 499 let exactly one of fifty in who come at once', async () => {
    const ann = await guest();
    const pool = await created(ann);
    const joined = Array.from({ length: MOST_POOL_MEMBERS - 2 }, (_, n) => ({
      id: uuidV5(`${pool.id}/${n}`),
      type: 'MemberJoined',
      data: { poolId: pool.id, fanId: randomUUID() },
      metadata: { at: new Date().toISOString(), correlationId: 'c', causationId: 'c', schemaVersion: 1 },
    }));
    await api.store.append(poolStream(pool.id), joined, 0);
    const comers = await Promise.all(Array.from({ length: 50 }, () => guest()));
    // A machine that stands still makes some wait for too long: they come again, as a browser would.
    const answers = await Promise.all(
      comers.map((comer) =>
        eventually(async () => {
          const answer = await join(comer, pool);
          expect(answer.status).not.toBe(503);
          return answer;
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    expect(new Set(others.map((answer) => `${answer.status} ${codeOf(answer)}`))).toEqual(new Set(['409 pool-full']));
    expect((await shown(ann, pool)).members).toHaveLength(MOST_POOL_MEMBERS);
  });

  it('are changed by pages of ours only, for who has a session, and by JSON', async () => {
    const [ann, bob] = [await guest(), await guest()];
    const pool = await created(ann);
    await join(bob, pool);
    const all = [
      ['post', '/api/pools', { requestId: randomUUID(), name: 'Evil' }],
      ['post', '/api/pools/join', { code: pool.code }],
      ...changes(pool.id, bob.fanId),
    ] as const;
    for (const [method, path, body] of all) {
      const foreign = ann.page.request(method, path).set({ Origin: 'https://evil.example' });
      expect(codeOf(await foreign.send(body))).toBe('foreign-origin');
      expect(codeOf(await ann.page.request(method, path).type('form').send({ name: 'Evil' }))).toBe('json-only');
      expect(codeOf(await api.page()[method](path, body))).toBe('unauthenticated');
    }
    for (const path of ['/api/pools', `/api/pools/${pool.id}`])
      expect(codeOf(await api.page().get(path))).toBe('unauthenticated');
    expect((await shown(ann, pool)).members).toHaveLength(2);
    expect(await listed(ann)).toHaveLength(1);
  });

  it('are called what can be read, and asked for by what can be an id', async () => {
    const ann = await guest();
    for (const name of ['', ' ', 'x'.repeat(61), 'a\u202eb', 'a\0b', 7, undefined])
      expect(codeOf(await ann.page.post('/api/pools', { requestId: randomUUID(), name }))).toBe('bad-request');
    for (const code of ['', 'AAAA', 'AAAAAAA0', 'AAAAAAAAA', 'AAAA\0AAA', null])
      expect(codeOf(await ann.page.post('/api/pools/join', { code }))).toBe('bad-request');
    for (const id of ['a%00b', '1', 'join', `${randomUUID()}x`])
      expect(codeOf(await ann.page.get(`/api/pools/${id}`))).toBe('bad-request');
    expect(await listed(ann)).toEqual([]);
  });

  describe('against who guesses codes', () => {
    const wrong = { code: 'AAAAAAAA' };

    it('count wrong ones of a fan, and look at no code after that, be it right', async () => {
      const [ann, mallory] = [await guest(), await guest()];
      const pool = await created(ann);
      for (let n = 0; n < limits.poolCodesOfFan.points; n += 1)
        expect(codeOf(await join(mallory, wrong))).toBe('unknown-code');
      const refused = await join(mallory, pool);
      expect([refused.status, codeOf(refused)]).toEqual([429, 'too-many-requests']);
      expect(refused.headers['retry-after']).toMatch(/^\d+$/);
      expect((await join(await guest(), pool)).status).toBe(200);
    });

    it('count those from one address, whoever tries', async () => {
      const [ann, mallory] = [await guest(), await guest()];
      const pool = await created(ann);
      for (let n = 1; n < limits.poolCodesFromAddress.points; n += 1)
        await api.app.get(RateLimits).spend('poolCodesFromAddress', mallory.page.address);
      expect((await join(mallory, pool)).status).toBe(200);
      expect(codeOf(await join(mallory, wrong))).toBe('unknown-code');
      expect(codeOf(await join(mallory, pool))).toBe('too-many-requests');
      expect((await join(ann, pool)).status).toBe(200);
    });

    it('take so many changes of one fan and no more', async () => {
      const ann = await guest();
      const pool = await created(ann);
      for (let n = 1; n < limits.poolChangesOfFan.points; n += 1)
        await api.app.get(RateLimits).spend('poolChangesOfFan', ann.fanId);
      expect(codeOf(await ann.page.patch(`/api/pools/${pool.id}`, { name: 'Once more' }))).toBe('too-many-requests');
      expect(await shown(ann, pool)).toEqual(pool);
    });
  });

  describe('when an account is deleted', () => {
    it('are left, handed over and, where the fan named them, without a name; empty ones are closed', async () => {
      const [ann, bob] = [await guest('Ann'), await guest('Bob')];
      const [alone, shared] = [await created(ann, "Ann's own"), await created(ann, "Ann's pool")];
      await join(bob, shared);
      expect((await ann.page.delete('/api/me')).status).toBe(204);
      expect(await shown(bob, shared)).toMatchObject({
        name: UNNAMED_POOL,
        ownerId: bob.fanId,
        members: [{ displayName: 'Bob' }],
      });
      expect((await readPool(api.store, alone.id)).pool).toEqual({ is: 'closed' });
      expect((await bob.page.patch(`/api/pools/${shared.id}`, { name: 'Ours' })).body).toMatchObject({ name: 'Ours' });
    });

    it('have no member who is gone, also where the fan joins at this very moment', async () => {
      const ann = await guest();
      const pool = await created(ann);
      for (let n = 0; n < 8; n += 1) {
        const bob = await guest();
        const tab = api.page().sharing(bob.page);
        await Promise.all([bob.page.delete('/api/me'), tab.post('/api/pools/join', { code: pool.code })]);
      }
      await eventually(async () => expect((await shown(ann, pool)).members).toHaveLength(1));
    });
  });

  it('are not to be had while the database is away, and what they were to be called is in no log line', async () => {
    const ann = await guest();
    const pool = await created(ann);
    await api.database.goAway();
    const away = await Promise.all([
      ann.page.get('/api/pools'),
      ann.page.patch(`/api/pools/${pool.id}`, { name: 'Quokkas' }),
      ann.page.post('/api/pools', { requestId: randomUUID(), name: 'Quokkas' }),
    ]);
    await api.database.comeBack();
    expect(away.map(codeOf)).toEqual(['unavailable', 'unavailable', 'unavailable']);
    expect(api.logged.join('')).not.toContain('Quokkas');
    await eventually(async () => expect(await shown(ann, pool)).toEqual(pool));
  });

  it('are described in OpenAPI, each way with what may go wrong', async () => {
    const { paths } = (await request(api.server).get('/api/openapi.json')).body;
    const described = Object.entries<Record<string, object>>(paths)
      .filter(([path]) => path.startsWith('/api/pools'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(described.toSorted()).toEqual([
      'delete /api/pools/{id}/members/{fanId}',
      'get /api/pools',
      'get /api/pools/{id}',
      'patch /api/pools/{id}',
      'post /api/pools',
      'post /api/pools/join',
      'post /api/pools/{id}/leave',
      'post /api/pools/{id}/owner',
    ]);
    const { responses } = paths['/api/pools/join'].post;
    expect(Object.keys(responses).map(Number)).toEqual([200, 400, 401, 403, 404, 409, 415, 429, 503]);
  });
});
