import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fanNames } from '@pbp/accounts';
import { Me, PoolView } from '@pbp/contracts';
import { connectEventStore } from '@pbp/eventstore-db';
import { eventually, type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';
import request from 'supertest';
import { io } from 'socket.io-client';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { append, gameWith } from '../testing/game-events.js';
import { type Page } from '../testing/page.js';
import { bytesOfFolder, holds, rowsOfDatabase, valuesOfRedis } from '../testing/search-stores.js';

const password = 'unmistakable-pass-quokka';
const [email, displayName, laterName] = ['zyxwvut.quokka@example.org', 'Quokka Zyxwvut', 'Wombat Zyxwvut'];
const words = ['zyxwvut', 'quokka', 'wombat', 'Zyxwvut', 'Quokka', 'Wombat', password];
const namespace = `forget-${randomUUID()}`;
const redisUrl = process.env['REDIS_URL'];

describe('a fan who did all that a fan can do, and then deleted the account', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-forget-'));
  let eventStore: EventStoreProcess;
  let store: ReturnType<typeof connectEventStore>;
  let api: ApiWithAccounts;
  let page: Page;
  let fanId: string;
  /** Not to be forgotten, and in a pool of the fan's. */
  let friend: Page;
  let shared: PoolView;

  /** Whatever is kept anywhere, by where it is. */
  const everything = async (): Promise<readonly (readonly [string, Buffer])[]> => [
    ...(await rowsOfDatabase(api.database.url)),
    ...bytesOfFolder(dir),
    ...(redisUrl ? await valuesOfRedis(redisUrl, namespace) : []),
    ['log lines', Buffer.from(api.logged.join(''))],
    ['metrics', Buffer.from((await request(api.server).get('/metrics')).text)],
    ['OpenAPI', Buffer.from((await request(api.server).get('/api/openapi.json')).text)],
  ];
  const whereTheyAre = async (): Promise<readonly string[]> =>
    (await everything()).filter(([, bytes]) => holds(bytes, words)).map(([where]) => where);

  const doAllThatCanBeDone = async (): Promise<void> => {
    page = api.page();
    await page.post('/api/session/guest');
    const answer = await page.post('/api/account', { email, displayName, password });
    ({ fanId } = Me.parse(answer.body));
    await api.page().post('/api/account', { email, displayName, password });
    await page.patch('/api/me', { displayName: laterName });
    await page.post('/api/session/refresh');
    const guesser = api.page();
    for (const _ of Array(7)) await guesser.post('/api/session', { email, password: `${password}?` });
    await api.page().post('/api/session', { email, password });
    await page.request('post', '/api/session').type('json').send(`{"email":"${email}","password":"${password}"`);
    await page.put('/api/me/password', { password: `${password}?`, newPassword: `${password}!` });
  };
  const makePools = async (): Promise<void> => {
    const create = async (name: string): Promise<PoolView> =>
      PoolView.parse((await page.post('/api/pools', { requestId: randomUUID(), name })).body);
    const alone = await create(displayName);
    await page.patch(`/api/pools/${alone.id}`, { name: laterName });
    shared = await create(displayName);
    friend = api.page();
    await friend.post('/api/session/guest');
    await friend.post('/api/pools/join', { code: shared.code });
    await friend.patch(`/api/pools/${shared.id}`, { name: laterName });
    await page.post(`/api/pools/${randomUUID()}/leave`, { name: laterName });
    await page.post('/api/pools', { requestId: randomUUID(), name: displayName.repeat(9) });
  };
  const watch = async (): Promise<void> => {
    const headers = { Cookie: page.cookieHeader('/socket.io') };
    const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true, extraHeaders: headers });
    await socket.emitWithAck('watch', { gameId: '401' });
    socket.disconnect();
  };
  const askWhileTheDatabaseIsAway = async (): Promise<void> => {
    await api.database.goAway();
    await page.patch('/api/me', { displayName });
    await page.post('/api/pools', { requestId: randomUUID(), name: displayName });
    await page.patch(`/api/pools/${shared.id}`, { name: laterName });
    await api.page().post('/api/account', { email, displayName, password });
    await api.database.comeBack();
    await eventually(async () => expect((await page.get('/api/me')).status).toBe(200));
  };

  beforeAll(async () => {
    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    store = connectEventStore(eventStore.url);
    const REDIS_URL = redisUrl ? `${redisUrl}?namespace=${namespace}` : '';
    api = await startApiWithAccounts({ REDIS_URL }, store);
    await append(store, gameWith('401', 3));
    await doAllThatCanBeDone();
    await makePools();
    await watch();
    await askWhileTheDatabaseIsAway();
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await store.close();
    await eventStore.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('was to be found in the tables of accounts and of names of pools before, and nowhere else', async () => {
    expect((await whereTheyAre()).toSorted()).toEqual(['accounts.accounts', 'pools.names']);
    expect((await everything()).length).toBeGreaterThan(15);
  });

  it('is to be found nowhere, not by one byte of name, e-mail or password', async () => {
    expect((await page.delete('/api/me', { password })).status).toBe(204);
    expect(await whereTheyAre()).toEqual([]);
  });

  it('is in no pool any more, and what others are in is theirs', async () => {
    const { body } = await friend.get(`/api/pools/${shared.id}`);
    expect(PoolView.parse(body)).toMatchObject({ name: 'unnamed pool', members: [{ displayName: 'guest' }] });
    expect(JSON.stringify(body)).not.toContain(fanId);
  });

  it("is called 'deleted fan' on boards, by the id that the events have", async () => {
    expect((await fanNames(api.accounts, [fanId])).get(fanId)).toBe('deleted fan');
  });
});
