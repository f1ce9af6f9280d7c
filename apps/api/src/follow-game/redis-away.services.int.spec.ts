import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { type GameCard, Health } from '@pbp/contracts';
import { type GameEvent } from '@pbp/domain';
import { InMemoryEventStore } from '@pbp/eventing';
import { type LiveState, openLiveState } from '@pbp/live-state';
import { describeByUrl, describeWithPrograms, eventually, type RedisProcess, startRedis } from '@pbp/testing';
import { io } from 'socket.io-client';
import { TellsLiveState } from '../testing/each-live-state.js';
import { Follower } from '../testing/follower.js';
import { append, DAY, ended, fold, gameWith, recorded, scheduled, sent } from '../testing/game-events.js';
import { type RunningApi, startApi } from '../testing/start-api.js';

const AWAY_MS = Number(process.env['AWAY_SECONDS'] ?? 3) * 1_000;
const FOLLOWERS = 10;
/** Long enough on a machine that has much else to do; what is promised in time is said where it is expected. */
const SOON = 30_000;

const title = `Redis away for ${AWAY_MS / 1_000} s, and empty when it comes back`;

describeByUrl('REDIS_URL', 'over Redis', () =>
  describeWithPrograms(['redis-server'], title, () => {
    const store = new InMemoryEventStore();
    const events: GameEvent[] = gameWith('401', 10);
    let redis: RedisProcess;
    let copies: readonly RunningApi[];
    let followers: readonly Follower[];
    let last: number;

    const lives: LiveState[] = [];
    const copy = (modules = [] as (typeof TellsLiveState)[]): Promise<RunningApi> => {
      const live = openLiveState(redis.url, store);
      lives.push(live);
      return startApi({ store, live, modules, environment: { REDIS_URL: redis.url } });
    };
    const happens = async (news: readonly GameEvent[]): Promise<void> => {
      events.push(...news);
      last = await append(store, news, last);
    };
    const plays = (): Promise<void> => happens([recorded('401', events.length - 3)]);
    const allArrive = (within: number) =>
      eventually(() => expect(followers.filter(({ revision }) => revision !== last)).toHaveLength(0), { within });
    const health = (expected: object) =>
      eventually(
        async () => {
          for (const { url } of copies) {
            const answer = await fetch(`${url}/health/ready`);
            expect({ answered: answer.status, ...Health.parse(await answer.json()) }).toMatchObject(expected);
          }
        },
        { within: SOON, every: 100 },
      );

    beforeAll(async () => {
      redis = await startRedis();
      last = await append(store, events);
      copies = [await copy([TellsLiveState]), await copy()];
      followers = Array.from({ length: FOLLOWERS }, (_, n) => new Follower(copies[n % 2]?.url ?? '', '401'));
    });

    afterAll(async () => {
      for (const follower of followers) follower.close();
      for (const { app } of copies) await app.close();
      for (const live of lives) await live.close();
      await redis.stop();
    });

    it(
      'loses nothing for those who follow, says so, and is as before within 30 s',
      async () => {
        await allArrive(30_000);
        await plays();
        await allArrive(SOON);
        await health({ answered: 200, status: 'ready', parts: { redis: { state: 'ready' } } });
        const cards: GameCard[] = [];
        const scoreboard = io(`${copies[1]?.url}/live`, { transports: ['websocket'], forceNew: true });
        scoreboard.on('card', (card: GameCard) => cards.push(card));
        await scoreboard.emitWithAck('scoreboard', { league: 'nba', date: DAY });

        await redis.kill();
        const back = Date.now() + AWAY_MS;
        await health({
          answered: 200,
          status: 'degraded',
          parts: { redis: { state: 'down' }, 'live-feed': { state: 'degraded' } },
        });
        await plays();
        await append(store, [scheduled('402')]);
        await allArrive(SOON);
        const newcomer = new Follower(copies[1]?.url ?? '', '401');
        followers = [...followers, newcomer];
        await allArrive(SOON);
        copies[0]?.pulse.beat({ league: 'nba', day: DAY, at: new Date().toISOString(), intervalMs: 5_000 });
        await pause(Math.max(0, back - Date.now()));
        await plays();

        await redis.startAgain();
        await allArrive(30_000);
        await health({ answered: 200, status: 'ready', parts: { redis: { state: 'ready' } } });
        await eventually(() => expect(copies[1]?.pulse.today('nba')).toBe(DAY), { within: SOON });
        await eventually(() => expect(cards.map(({ gameId }) => gameId)).toContain('402'), { within: SOON });
        await plays();
        await happens([ended('401', { home: 2, away: 1 })]);
        await allArrive(SOON);

        const truth = sent(fold(events));
        expect(followers.filter(({ game }) => !isDeepStrictEqual(sent(game), truth))).toHaveLength(0);
        expect(followers.filter(({ gaps, duplicates }) => gaps + duplicates > 0)).toHaveLength(0);
        scoreboard.disconnect();
        const metrics = await (await fetch(`${copies[0]?.url}/metrics`)).text();
        expect(metrics).toMatch(/^pbp_live_log_reads_total\{reason="missed"\} [1-9]/m);
        expect(metrics).toMatch(/^pbp_live_delivery_seconds_count [1-9]/m);
      },
      300_000 + 2 * AWAY_MS,
    );

    it('answers from the log while Redis hangs, and goes on when it does', async () => {
      const other = await append(store, gameWith('403', 10));
      redis.freeze();
      const newcomer = new Follower(copies[0]?.url ?? '', '403');
      await newcomer.nextAnswer();
      expect(newcomer.revision).toBe(other);
      newcomer.close();
      await happens([{ type: 'GameStarted', data: { gameId: '401' } }]);

      redis.thaw();
      await allArrive(30_000);
      expect(followers.filter(({ gaps, duplicates }) => gaps + duplicates > 0)).toHaveLength(0);
    });
  }),
);
