import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type GameEvent } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { Random } from '@pbp/simulation';
import {
  type AppProcess,
  describeByUrl,
  describeWithPrograms,
  eventually,
  type EventStoreProcess,
  type RedisProcess,
  startApp,
  startEventStoreProcess,
  startRedis,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';
import { FollowedLine } from '../testing/followed-line.js';
import { append, ended, fold, gameWith, recorded, sent } from '../testing/game-events.js';
import { type RoundRobin, startRoundRobin } from '../testing/round-robin.js';

const SOCKETS = Number(process.env['SOCKETS'] ?? 40);
const CUTS = Number(process.env['CUTS'] ?? 6);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const MEASURED = 100;

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.floor((sorted.length - 1) * q)] ?? 0;

const title = `two copies of the API behind a round robin (SEED=${SEED})`;

describeByUrl('REDIS_URL', 'over Redis', () =>
  describeWithPrograms(['redis-server', 'nginx'], title, () => {
    const chance = new Random(SEED);
    const dir = mkdtempSync(join(tmpdir(), 'pbp-copies-'));
    const events: GameEvent[] = gameWith('401', 5);
    let eventStore: EventStoreProcess;
    let postgres: SuiteDatabase;
    let redis: RedisProcess;
    let store: EventStore;
    let apps: readonly AppProcess[];
    let proxy: RoundRobin;
    let all: readonly FollowedLine[];
    let last: number;

    const happens = async (news: readonly GameEvent[]): Promise<void> => {
      events.push(...news);
      last = await append(store, news, last);
    };
    const plays = (count: number): Promise<void> =>
      happens(Array.from({ length: count }, (_, n) => recorded('401', events.length - 3 + n)));
    const allArrive = (within: number) =>
      eventually(() => expect(all.filter(({ follower }) => follower.revision !== last)).toHaveLength(0), {
        within,
        every: 100,
      });
    const follow = (): Promise<FollowedLine> => FollowedLine.follow(proxy.url, '401');
    const metricOf = async (app: AppProcess | undefined, name: string): Promise<number> => {
      const text = await (await fetch(`${app?.url}/metrics`)).text();
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    };

    beforeAll(async () => {
      [eventStore, postgres, redis] = await Promise.all([
        startEventStoreProcess(join(dir, 'events'), { port: 0 }),
        startSuiteDatabase(),
        startRedis(),
      ]);
      store = connectEventStore(eventStore.url);
      last = await append(store, events);
      const environment = { EVENTSTORE_URL: eventStore.url, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
      apps = await Promise.all([
        startApp('projector', { ...environment, PROJECTOR_PORT: '0' }),
        startApp('api', { ...environment, PORT: '0' }),
        startApp('api', { ...environment, PORT: '0' }),
      ]);
      proxy = await startRoundRobin(apps.slice(1).map(({ url }) => url));
      all = await Promise.all(Array.from({ length: SOCKETS }, follow));
    });

    afterAll(async () => {
      await Promise.all(all.map((followed) => followed.end()));
      await proxy.stop();
      await Promise.all(apps.map((app) => app.stop()));
      await store.close();
      await Promise.all([redis.stop(), postgres.stop(), eventStore.stop()]);
      rmSync(dir, { recursive: true, force: true });
    });

    it('share the sockets', async () => {
      for (const copy of apps.slice(1)) expect(await metricOf(copy, 'pbp_live_sockets')).toBeGreaterThan(SOCKETS / 4);
    });

    it('lose nothing and tell nothing twice while every cut leads to the other copy', async () => {
      let cuts = 0;
      let playing = Promise.resolve();
      const cutAgainAndAgain = async (followed: FollowedLine): Promise<void> => {
        for (let cut = 0; cut < CUTS; cut++) {
          const answered = followed.cutUntilAnswered();
          if (++cuts % 4 === 0) playing = playing.then(() => plays(chance.integer(1, 4)));
          await answered;
          await pause(chance.between(0, 100));
        }
      };
      await Promise.all(all.map(cutAgainAndAgain));
      await playing;
      await redis.kill();
      await plays(3);
      await redis.startAgain();
      await plays(2);
      await happens([ended('401', { home: 2, away: 1 })]);
      await allArrive(30_000);

      const truth = sent(fold(events));
      expect(all.filter(({ follower }) => follower.gaps + follower.duplicates > 0)).toHaveLength(0);
      expect(all.filter(({ follower }) => !isDeepStrictEqual(sent(follower.game), truth))).toHaveLength(0);
      expect(all.reduce((sum, { follower }) => sum + follower.answered, 0)).toBeGreaterThan((SOCKETS * CUTS) / 2);
    }, 600_000);

    it('tell what is appended within a moment', async () => {
      const took: number[] = [];
      for (let n = 0; n < MEASURED; n++) {
        const began = performance.now();
        await plays(1);
        await eventually(() => expect(all[n % all.length]?.follower.revision).toBe(last), { every: 1 });
        took.push(performance.now() - began);
      }
      const sorted = took.toSorted((one, other) => one - other);

      expect({ p50: quantile(sorted, 0.5) < 1_000, p95: quantile(sorted, 0.95) < 5_000 }).toEqual({
        p50: true,
        p95: true,
      });
    });
  }),
);
