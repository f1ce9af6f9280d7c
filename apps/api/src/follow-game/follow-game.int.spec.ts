import { type ServerToClient } from '@pbp/contracts';
import { eventually, FragileLine, letGo } from '@pbp/testing';
import { io } from 'socket.io-client';
import request from 'supertest';
import { Follower } from '../testing/follower.js';
import { append, AT, DAY, fold, gameWith, recorded, sent } from '../testing/game-events.js';
import { onEachLiveState } from '../testing/each-live-state.js';
import { type RunningApi } from '../testing/start-api.js';

interface Line {
  readonly url?: string;
  readonly transports?: ('websocket' | 'polling')[];
}

const metric = (sockets: number): RegExp => new RegExp(`^pbp_live_sockets ${sockets}$`, 'm');

onEachLiveState('following a game', (startApi) => {
  let api: RunningApi;
  let followers: Follower[];

  const follow = (gameId = '401', { transports, url = api.url }: Line = {}): Follower => {
    const follower = new Follower(url, gameId, transports);
    followers.push(follower);
    return follower;
  };
  const arrives = (follower: Follower, revision: number) =>
    eventually(() => expect(follower.revision).toBe(revision), { every: 5 });

  beforeEach(async () => {
    followers = [];
    api = await startApi();
  });

  afterEach(async () => {
    for (const follower of followers) follower.close();
    await api.app.close();
  });

  it('answers the game as it stands, then what happens, in order', async () => {
    const last = await append(api.store, gameWith('401', 10));
    const follower = follow();
    await arrives(follower, last);
    expect(follower.answers).toEqual({ snapshot: 1, deltas: 0, problem: 0 });

    await append(api.store, [recorded('401', 10), recorded('401', 11)], last);
    await append(api.store, [recorded('401', 12)], last + 2);
    await arrives(follower, last + 3);

    expect(sent(follower.game)).toEqual(sent(fold(gameWith('401', 13))));
    expect(follower).toMatchObject({ gaps: 0, duplicates: 0 });
  });

  it('sends events that arrive together in few deltas', async () => {
    const last = await append(api.store, gameWith('401', 1));
    const follower = follow();
    const deltas: number[] = [];
    follower.socket.on('delta', (delta) => deltas.push(delta.events.length));
    await arrives(follower, last);
    const many = 200;

    await append(
      api.store,
      Array.from({ length: many }, (_, n) => recorded('401', 1 + n)),
      last,
    );
    await arrives(follower, last + many);

    // Together is what one turn of the process brings: the network may cut an append anywhere.
    expect(deltas.length).toBeLessThan(many / 4);
    expect(deltas.reduce((sum, events) => sum + events, 0)).toBe(many);
  });

  it('answers only what was missed to one who comes back', async () => {
    const last = await append(api.store, gameWith('401', 20));
    const line = await FragileLine.to(api.url);
    const follower = follow('401', { url: line.url });
    await arrives(follower, last);

    line.cut();
    await append(api.store, [recorded('401', 20), recorded('401', 21)], last);
    await arrives(follower, last + 2);
    await line.close();

    expect(follower.answers).toEqual({ snapshot: 1, deltas: 1, problem: 0 });
    expect(sent(follower.game)).toEqual(sent(fold(gameWith('401', 22))));
  });

  it('answers the whole game where that is shorter than what was missed, or the revision is of another log', async () => {
    const last = await append(api.store, gameWith('401', 20));
    const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true });
    const kindAfter = async (after: number) =>
      ((await socket.emitWithAck('watch', { gameId: '401', after })) as { kind: string }).kind;

    expect(await kindAfter(last)).toBe('deltas');
    expect(await kindAfter(last - 3)).toBe('deltas');
    expect(await kindAfter(2)).toBe('snapshot');
    expect(await kindAfter(last + 1)).toBe('snapshot');
    socket.disconnect();
  });

  it('tells nobody who left', async () => {
    const last = await append(api.store, gameWith('401', 3));
    const [stays, leaves] = [follow(), follow()];
    await Promise.all([arrives(stays, last), arrives(leaves, last)]);

    leaves.socket.emit('unwatch', { gameId: '401' });
    await leaves.socket.emitWithAck('watch', { gameId: 'nobody' });
    await append(api.store, [recorded('401', 3)], last);
    await arrives(stays, last + 1);

    expect(leaves.revision).toBe(last);
  });

  it('keeps games apart', async () => {
    const last = await append(api.store, gameWith('401', 3));
    await append(api.store, gameWith('402', 3));
    const [one, other] = [follow('401'), follow('402')];
    await Promise.all([arrives(one, last), arrives(other, last)]);

    await append(api.store, [recorded('402', 3)], last);
    await arrives(other, last + 1);

    expect(one.revision).toBe(last);
  });

  it('works by long polling too', async () => {
    const last = await append(api.store, gameWith('401', 3));
    const follower = follow('401', { transports: ['polling'] });
    await arrives(follower, last);

    await append(api.store, [recorded('401', 3)], last);
    await arrives(follower, last + 1);

    expect(follower).toMatchObject({ gaps: 0, duplicates: 0 });
  });

  it('loses nothing while it goes on from another process', async () => {
    const { store } = api;
    const last = await append(store, gameWith('401', 10));
    const follower = follow();
    await arrives(follower, last);
    const port = Number(new URL(api.url).port);

    await api.app.close();
    await append(store, [recorded('401', 10)], last);
    await letGo(port);
    api = await startApi({ store, port });
    await append(store, [recorded('401', 11)], last + 1);
    await arrives(follower, last + 2);

    expect(sent(follower.game)).toEqual(sent(fold(gameWith('401', 12))));
    expect(follower).toMatchObject({ gaps: 0, duplicates: 0 });
  });

  it('counts the sockets that are connected', async () => {
    const counts = (sockets: number) =>
      eventually(async () => expect((await request(api.server).get('/metrics')).text).toMatch(metric(sockets)));
    await counts(0);
    const follower = follow();
    await counts(1);
    follower.close();
    await counts(0);
  });

  describe('what cannot be answered', () => {
    const ask = async (request: unknown) => {
      const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true });
      const answer: unknown = await socket.timeout(60_000).emitWithAck('watch', request);
      socket.disconnect();
      return answer;
    };

    it.each([
      ['an unknown game', { gameId: '999' }, 'unknown-game'],
      ['no game', {}, 'bad-request'],
      ['nothing', null, 'bad-request'],
      ['a list', [], 'bad-request'],
      ['a broken revision', { gameId: '401', after: 1.5 }, 'bad-request'],
      ['a long name', { gameId: 'x'.repeat(5_000) }, 'bad-request'],
    ])('%s is a problem', async (_, asked, code) => {
      expect(await ask(asked)).toMatchObject({ kind: 'problem', code });
    });

    it('too many requests are a problem of that socket alone', async () => {
      const last = await append(api.store, gameWith('401', 3));
      const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true });
      const answers = await Promise.all(
        // Far more than a machine that stands still for half a minute allows meanwhile.
        Array.from({ length: 200 }, () => socket.emitWithAck('watch', { gameId: '401' }) as Promise<{ code?: string }>),
      );

      expect(answers.filter(({ code }) => code === 'too-many-requests').length).toBeGreaterThan(10);
      await arrives(follow(), last);
      socket.disconnect();
    });

    it('a request without a callback is dropped and harms nobody', async () => {
      const last = await append(api.store, gameWith('401', 3));
      const follower = follow();
      await arrives(follower, last);
      for (const junk of [undefined, 7, 'text', { gameId: 1 }])
        follower.socket.emit('watch', junk as never, undefined as never);
      follower.socket.emit('unwatch', 'junk' as never);

      await append(api.store, [recorded('401', 3)], last);
      await arrives(follower, last + 1);
    });

    it('pages of other origins get no connection', async () => {
      const socket = io(`${api.url}/live`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { origin: 'https://elsewhere.example' },
      });
      await new Promise<void>((refused) => socket.on('connect_error', () => refused()));
      expect(socket.connected).toBe(false);
    });
  });

  it('says how fresh the feed is, at most once a second', async () => {
    const last = await append(api.store, gameWith('401', 3));
    const follower = follow();
    const heard: Parameters<ServerToClient['freshness']>[0][] = [];
    follower.socket.on('freshness', (message) => heard.push(message));
    await arrives(follower, last);

    const beat = (second: number, intervalMs = 10_000) =>
      api.pulse.beat({
        gameId: '401',
        league: 'nba',
        day: DAY,
        at: new Date(Date.parse(AT) + second * 1000).toISOString(),
        intervalMs,
      });
    const began = performance.now();
    for (let second = 0; second < 20; second++) beat(second);
    await eventually(() => expect(heard.at(-1)?.observedAt).toBe('2026-06-03T23:30:19.000Z'));

    const seconds = Math.ceil((performance.now() - began) / 1_000);
    expect(heard.length).toBeLessThanOrEqual(1 + seconds);
    expect(heard.at(-1)).toEqual({ gameId: '401', observedAt: '2026-06-03T23:30:19.000Z', intervalMs: 10_000 });
  });
});
