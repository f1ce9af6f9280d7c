import { Me } from '@pbp/contracts';
import { eventually } from '@pbp/testing';
import { io, type Socket } from 'socket.io-client';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { gameWith, append } from '../testing/game-events.js';
import { Page } from '../testing/page.js';
import { startApi } from '../testing/start-api.js';
import { fanRoom } from './rooms.js';
import { LiveRooms } from './live-rooms.js';

const SESSION_SECRET = 'a-secret-of-thirty-two-characters';

describe("a fan's sockets", () => {
  let api: ApiWithAccounts;
  const open: Socket[] = [];
  const connect = async (headers: Readonly<Record<string, string>> = {}): Promise<Socket> => {
    const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true, extraHeaders: headers });
    open.push(socket);
    await eventually(() => expect(socket.connected).toBe(true));
    return socket;
  };
  const socketOf = (page: Page): Promise<Socket> => connect({ Cookie: page.cookieHeader('/socket.io') });
  const guest = async () => {
    const page = api.page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    return { page, fanId };
  };
  /** How many sockets are told what is for that fan alone. */
  const socketsOf = (fanId: string): number => api.app.get(LiveRooms).sizeOf(fanRoom(fanId));

  beforeAll(async () => {
    api = await startApiWithAccounts({ SESSION_SECRET });
    await append(api.store, gameWith('401', 3));
  });
  afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
  afterAll(() => api.stop());

  it('are known by the session of the page, on each device', async () => {
    const { page, fanId } = await guest();
    await socketOf(page);
    await socketOf(page.stolen());
    expect(socketsOf(fanId)).toBe(2);
  });

  it('watch all the same without a session, or with one that has ended', async () => {
    const { page, fanId } = await guest();
    const ended = page.stolen();
    await page.delete('/api/session');
    for (const socket of [await connect(), await socketOf(ended), await connect({ Cookie: 'pbp-access=nonsense' })]) {
      expect(await socket.emitWithAck('watch', { gameId: '401' })).toMatchObject({ kind: 'snapshot' });
    }
    expect(socketsOf(fanId)).toBe(0);
  });

  it("ASVS 7.4.1: are nobody's once the session has ended, and go on watching", async () => {
    const { page, fanId } = await guest();
    const socket = await socketOf(page);
    expect(socketsOf(fanId)).toBe(1);
    await page.delete('/api/sessions');
    expect(socketsOf(fanId)).toBe(0);
    expect(await socket.emitWithAck('watch', { gameId: '401' })).toMatchObject({ kind: 'snapshot' });
  });

  it("are nobody's within seconds where the session was ended at another copy of the API", async () => {
    const copy = await startApi({ accounts: api.accounts, environment: { SESSION_SECRET, TRUST_PROXY: '1' } });
    const { page, fanId } = await guest();
    await socketOf(page);
    expect(socketsOf(fanId)).toBe(1);
    await new Page(copy.server).sharing(page).delete('/api/session');
    await eventually(() => expect(socketsOf(fanId)).toBe(0));
    await copy.app.close();
  });

  it('ASVS 4.4.2: are opened by no page of another origin', async () => {
    const { page } = await guest();
    const headers = { Cookie: page.cookieHeader('/socket.io'), Origin: 'https://evil.example' };
    const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true, extraHeaders: headers });
    open.push(socket);
    await new Promise((resolve) => socket.once('connect_error', resolve));
    expect(socket.connected).toBe(false);
  });

  it("ASVS 16.5.3: are nobody's while it cannot be known whose they are", async () => {
    const { page, fanId } = await guest();
    await api.database.goAway();
    await socketOf(page);
    expect(socketsOf(fanId)).toBe(0);
    await api.database.comeBack();
  });
});
