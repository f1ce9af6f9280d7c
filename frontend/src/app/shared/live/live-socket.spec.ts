import { TestBed } from '@angular/core/testing';
import type { GameSnapshot } from '@pbp/contracts';
import { aCard } from '../../testing/a-card';
import { gameOf } from '../../testing/a-game';
import { FakeConnection, nextFrame } from '../../testing/fake-connection';
import { until } from '../../testing/until';
import { LIVE_CONNECTION } from './live-connection';
import { LiveSocket } from './live-socket';
import type { GameMessage, ScoreboardMessage } from './messages';

const freshness = { observedAt: null, intervalMs: null };
const snapshot: GameSnapshot = { gameId: 'g', revision: 4, game: gameOf(), freshness };
const emptyDelta = { gameId: 'g', revision: 4, events: [] };

describe('LiveSocket', () => {
  let server: FakeConnection;
  let socket: LiveSocket;

  beforeEach(() => {
    server = new FakeConnection();
    TestBed.configureTestingModule({ providers: [{ provide: LIVE_CONNECTION, useValue: server }] });
    socket = TestBed.inject(LiveSocket);
  });

  const follow = (known?: number) => {
    const heard: GameMessage[] = [];
    return {
      heard,
      following: socket.followGame(
        'g',
        () => known,
        (message) => heard.push(message),
      ),
    };
  };

  it('asks nothing before it is connected, then once', () => {
    follow();
    expect(server.watches).toHaveLength(0);
    server.open();
    expect(server.watches.map(({ request }) => request)).toEqual([{ gameId: 'g' }]);
  });

  it('asks again with its revision after a cut', async () => {
    const { heard } = follow(4);
    server.open();
    server.watches[0]?.fail();
    server.cut();
    await nextFrame();
    server.open();
    expect(server.watches.map(({ request }) => request)).toEqual([
      { gameId: 'g', after: 4 },
      { gameId: 'g', after: 4 },
    ]);
    server.watches[1]?.answer({ kind: 'snapshot', snapshot });
    await nextFrame();
    expect(heard).toEqual([{ type: 'answer', after: 4, answer: { kind: 'snapshot', snapshot } }]);
  });

  it('has one question under way at a time', () => {
    const { following } = follow(4);
    server.open();
    following.again();
    following.again();
    expect(server.watches).toHaveLength(1);
  });

  it('hands a game only its own messages', () => {
    const { heard } = follow();
    server.open();
    server.send('delta', { ...emptyDelta, gameId: 'other' });
    server.send('freshness', { gameId: 'other', ...freshness });
    server.send('delta', emptyDelta);
    server.send('freshness', { gameId: 'g', ...freshness });
    expect(heard.map((message) => message.type)).toEqual(['delta', 'freshness']);
  });

  it('is silent after the follower has gone', async () => {
    const { heard, following } = follow();
    server.open();
    following.stop();
    server.watches[0]?.answer({ kind: 'snapshot', snapshot });
    server.send('delta', emptyDelta);
    await nextFrame();
    expect(heard).toEqual([]);
    expect(server.unwatched).toEqual(['g']);
    server.cut();
    server.open();
    expect(server.watches).toHaveLength(1);
  });

  it('tells a day its league’s cards', async () => {
    const heard: ScoreboardMessage[] = [];
    socket.followScoreboard('nba', '2026-11-22', (message) => heard.push(message));
    server.open();
    server.scoreboards[0]?.answer({ kind: 'scoreboard', games: [] });
    await nextFrame();
    server.send('card', aCard());
    server.send('card', aCard({ league: 'wnba' }));
    expect(server.scoreboards[0]?.request).toEqual({ league: 'nba', date: '2026-11-22' });
    expect(heard.map((message) => message.type)).toEqual(['answer', 'card']);
  });

  it('says how the connection is', () => {
    expect(socket.state()).toBe('connecting');
    server.open();
    expect(socket.state()).toBe('connected');
    server.cut();
    expect(socket.state()).toBe('lost');
  });
});

describe('an answer that was put off', () => {
  it('is asked for again after a while, not at once', async () => {
    const server = new FakeConnection();
    TestBed.configureTestingModule({ providers: [{ provide: LIVE_CONNECTION, useValue: server }] });
    TestBed.inject(LiveSocket).followGame(
      'g',
      () => 4,
      () => undefined,
    );
    server.open();
    server.watches[0]?.answer({ kind: 'problem', code: 'too-many-requests', detail: 'slowly' });
    const askedAt = performance.now();
    await until(() => server.watches.length === 2);
    expect(performance.now() - askedAt).toBeGreaterThan(1_900);
  });
});
