import { type ClientToServer, type GameCard, type ScoreboardAnswer, type ServerToClient } from '@pbp/contracts';
import { eventually } from '@pbp/testing';
import { io, type Socket } from 'socket.io-client';
import { append, AT, DAY, gameWith, recorded, scheduled } from '../testing/game-events.js';
import { onEachLiveState } from '../testing/each-live-state.js';
import { type RunningApi } from '../testing/start-api.js';

onEachLiveState('following a scoreboard', (startApi) => {
  let api: RunningApi;
  let socket: Socket<ServerToClient, ClientToServer>;
  let cards: GameCard[];
  let fresh: string[];

  beforeEach(async () => {
    api = await startApi();
    socket = io(`${api.url}/live`, { transports: ['websocket'], forceNew: true });
    cards = [];
    fresh = [];
    socket.on('card', (card) => cards.push(card));
    socket.on('freshness', ({ gameId }) => fresh.push(gameId));
  });

  afterEach(async () => {
    socket.disconnect();
    await api.app.close();
  });

  const follow = (date = DAY, league = 'nba'): Promise<ScoreboardAnswer> =>
    socket.emitWithAck('scoreboard', { league, date });

  it('answers the cards of the day, then every card that changes', async () => {
    const last = await append(api.store, gameWith('401', 3));
    expect(await follow()).toMatchObject({ kind: 'scoreboard', games: [{ gameId: '401', revision: last }] });

    await append(api.store, [recorded('401', 3)], last);

    await eventually(() => expect(cards.at(-1)).toMatchObject({ gameId: '401', revision: last + 1, period: 1 }));
  });

  it('shows a game that is announced while it is followed', async () => {
    await follow();
    await append(api.store, [scheduled('402')]);

    await eventually(() => expect(cards).toMatchObject([{ gameId: '402', phase: 'scheduled' }]));
  });

  it('leaves other days alone', async () => {
    await follow();
    const other = await append(api.store, gameWith('500', 2, '2026-06-09'));
    await append(api.store, [recorded('500', 2)], other);
    await append(api.store, [scheduled('402')]);
    await eventually(() => expect(cards.length).toBeGreaterThan(0));

    expect(cards.map(({ gameId }) => gameId)).toEqual(['402']);
  });

  it('shows a game that moves to another day to both', async () => {
    const last = await append(api.store, [scheduled('401')]);
    await follow();
    await append(
      api.store,
      [{ type: 'GameRescheduled', data: { gameId: '401', day: '2026-06-09', startsAt: AT } }],
      last,
    );

    await eventually(() => expect(cards).toMatchObject([{ gameId: '401', day: '2026-06-09' }]));
  });

  it("carries the day's polls to games that are not polled themselves, each at most once a second", async () => {
    await append(api.store, [scheduled('401')]);
    await append(api.store, [scheduled('402')]);
    await follow();

    const began = performance.now();
    for (let n = 0; n < 5; n++) api.pulse.beat({ league: 'nba', day: DAY, at: AT, intervalMs: 15_000 });
    api.pulse.beat({ league: 'wnba', day: DAY, at: AT, intervalMs: 15_000 });
    await eventually(() => expect(new Set(fresh)).toEqual(new Set(['401', '402'])));

    const seconds = Math.ceil((performance.now() - began) / 1_000);
    expect(fresh.length).toBeLessThanOrEqual(2 * (1 + seconds));
  });

  it('follows the four days asked for last', async () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'];
    for (const day of days) await follow(day);
    for (const [n, day] of days.entries()) await append(api.store, [scheduled(`40${n}`, day)]);

    await eventually(() => expect(cards.map(({ day }) => day)).toEqual(days.slice(1)));
  });

  it.each([
    ['no date', { league: 'nba' }],
    ['a day that is none', { league: 'nba', date: '2026-02-31' }],
    ['an unknown league', { league: 'curling', date: DAY }],
  ])('answers %s with a problem', async (_, asked) => {
    expect(await socket.emitWithAck('scoreboard', asked as never)).toMatchObject({
      kind: 'problem',
      code: 'bad-request',
    });
  });
});
