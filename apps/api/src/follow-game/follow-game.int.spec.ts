import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type ServerToClient } from '@pbp/contracts';
import { evolve, type Game, type GameEvent, initialState } from '@pbp/domain';
import { InMemoryEventStore, StoreUnavailableError } from '@pbp/eventing';
import { Random } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { io } from 'socket.io-client';
import { Follower } from '../testing/follower.js';
import { append, AT, DAY, ended, gameWith, recorded } from '../testing/game-events.js';
import { FragileLine } from '../testing/fragile-line.js';
import { type RunningApi, startApi } from '../testing/start-api.js';

const SOCKETS = Number(process.env['SOCKETS'] ?? 100);
const CUTS = Number(process.env['CUTS'] ?? 10);
/** When the cuts come; the title says it, so that a failure can be had again. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** The game goes on in the midst of the cuts. */
const CUTS_A_BATCH = Math.ceil(SOCKETS / 5);

interface Line {
  readonly url?: string;
  readonly transports?: ('websocket' | 'polling')[];
}

const fold = (events: readonly GameEvent[]): Game => events.reduce(evolve, initialState());

/** What JSON leaves of it: fields that are undefined are not sent. */
const sent = (game: Game): unknown => JSON.parse(JSON.stringify(game));

describe('following a game', () => {
  let api: RunningApi;
  let followers: Follower[];

  const follow = (gameId = '401', { transports, url = api.url }: Line = {}): Follower => {
    const follower = new Follower(url, gameId, transports);
    followers.push(follower);
    return follower;
  };
  const arrives = (follower: Follower, revision: number) =>
    eventually(() => expect(follower.revision).toBe(revision), { within: 5_000, every: 5 });

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

  it('sends events that were appended together as one delta', async () => {
    const last = await append(api.store, gameWith('401', 1));
    const follower = follow();
    const deltas: number[] = [];
    follower.socket.on('delta', (delta) => deltas.push(delta.events.length));
    await arrives(follower, last);

    await append(
      api.store,
      [1, 2, 3, 4].map((n) => recorded('401', n)),
      last,
    );
    await arrives(follower, last + 4);

    expect(deltas).toEqual([4]);
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
    api = await startApi({ store, port });
    await append(store, [recorded('401', 11)], last + 1);
    await arrives(follower, last + 2);

    expect(sent(follower.game)).toEqual(sent(fold(gameWith('401', 12))));
    expect(follower).toMatchObject({ gaps: 0, duplicates: 0 });
  });

  it('goes on after the subscription broke', async () => {
    const store = new BreakableStore();
    await api.app.close();
    api = await startApi({ store });
    const last = await append(store, gameWith('401', 3));
    const follower = follow();
    await arrives(follower, last);

    store.break();
    await eventually(() => expect(api.readiness.report()['live-feed']).toMatchObject({ state: 'down' }));
    await append(store, [recorded('401', 3)], last);
    store.mend();
    await arrives(follower, last + 1);

    expect(api.readiness.report()['live-feed']).toEqual({ state: 'ready' });
    expect(follower).toMatchObject({ gaps: 0, duplicates: 0 });
  });

  it('counts the sockets that are connected', async () => {
    const counted = async () =>
      Number(/^pbp_live_sockets (\d+)$/m.exec(await (await fetch(`${api.url}/metrics`)).text())?.[1]);
    const before = await counted();
    const last = await append(api.store, gameWith('401', 3));
    const follower = follow();
    await arrives(follower, last);
    expect(await counted()).toBe(before + 1);

    follower.close();
    await eventually(async () => expect(await counted()).toBe(before));
  });

  describe('what cannot be answered', () => {
    const ask = async (request: unknown) => {
      const socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true });
      const answer: unknown = await socket.timeout(2_000).emitWithAck('watch', request);
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
        Array.from({ length: 40 }, () => socket.emitWithAck('watch', { gameId: '401' }) as Promise<{ code?: string }>),
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
    for (let second = 0; second < 20; second++) beat(second);
    await eventually(() => expect(heard.at(-1)?.observedAt).toBe('2026-06-03T23:30:19.000Z'));

    expect(heard.length).toBeLessThanOrEqual(2);
    expect(heard.at(-1)).toEqual({ gameId: '401', observedAt: '2026-06-03T23:30:19.000Z', intervalMs: 10_000 });
  });

  it(`holds ${SOCKETS} sockets through ${CUTS} cuts each (SEED=${SEED}): no gap, no double, the same end`, async () => {
    const events = gameWith('401', 5);
    let last = await append(api.store, events);
    const lines = await Promise.all(Array.from({ length: SOCKETS }, () => FragileLine.to(api.url)));
    lines.forEach(({ url }, n) =>
      follow('401', { url, transports: n % 10 === 0 ? ['polling', 'websocket'] : ['websocket'] }),
    );

    const chance = new Random(SEED);
    let cuts = 0;
    let playing = Promise.resolve();
    const play = async () => {
      const batch = Array.from({ length: chance.integer(1, 4) }, (_, n) => recorded('401', events.length - 3 + n));
      events.push(...batch);
      last = await append(api.store, batch, last);
    };
    const cutAgainAndAgain = async (line: FragileLine, follower: Follower) => {
      for (let cut = 0; cut < CUTS; cut++) {
        const answered = follower.nextAnswer();
        line.cut();
        if (++cuts % CUTS_A_BATCH === 0) playing = playing.then(play);
        // A cut in the very moment of a change of transport is only noticed by the heartbeat: cut again meanwhile.
        await Promise.race([answered, pause(2_000, undefined, { ref: false })]);
        await pause(chance.between(0, 100));
      }
    };
    await Promise.all(followers.map((follower) => follower.nextAnswer()));
    await Promise.all(lines.map((line, n) => cutAgainAndAgain(line, followers[n] ?? follow())));
    await playing;
    const end = ended('401', { home: 2, away: 1 });
    events.push(end);
    last = await append(api.store, [end], last);
    await eventually(() => expect(followers.filter(({ revision }) => revision < last).length).toBe(0), {
      within: 60_000,
      every: 200,
    });

    const sum = (of: (follower: Follower) => number) => followers.reduce((total, follower) => total + of(follower), 0);
    expect(sum(({ gaps }) => gaps)).toBe(0);
    expect(sum(({ duplicates }) => duplicates)).toBe(0);
    expect(sum(({ answered }) => answered)).toBeGreaterThan((SOCKETS * CUTS) / 2);
    const truth = sent(fold(events));
    expect(followers.filter(({ game }) => !isDeepStrictEqual(sent(game), truth))).toHaveLength(0);
    await Promise.all(lines.map((line) => line.close()));
  }, 300_000);
});

/** A log whose subscriptions can be broken, and stay so until it is mended. */
class BreakableStore extends InMemoryEventStore {
  private broken = new AbortController();

  break(): void {
    this.broken.abort();
  }

  mend(): void {
    this.broken = new AbortController();
  }

  override async *subscribe(
    options: Parameters<InMemoryEventStore['subscribe']>[0],
  ): ReturnType<InMemoryEventStore['subscribe']> {
    const { signal } = this.broken;
    if (signal.aborted) throw new StoreUnavailableError('broken');
    yield* super.subscribe({ ...options, signal: AbortSignal.any([options.signal, signal]) });
    if (signal.aborted) throw new StoreUnavailableError('broken');
  }
}
