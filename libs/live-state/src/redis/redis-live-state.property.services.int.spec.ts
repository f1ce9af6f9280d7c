import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { gameStream } from '@pbp/domain';
import { InMemoryEventStore } from '@pbp/eventing';
import { describeByUrl, describeWithPrograms, eventually, type RedisProcess, startRedis } from '@pbp/testing';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { type LiveStateWriter } from '../live-state.js';
import { wireEventOf } from '../wire-event.js';
import { AFollower } from '../testing/a-follower.js';
import { appendUpTo, asSent, foldAll, truthAt } from '../testing/a-game.js';
import { placeOf } from './place.js';
import { RedisGames } from './redis-games.js';
import { RedisLiveState } from './redis-live-state.js';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 40);
const games = ['1', '2'] as const;

type Step =
  | { readonly kind: 'happens'; readonly game: string; readonly events: number; readonly told: boolean }
  | { readonly kind: 'applied'; readonly game: string; readonly from: number; readonly events: number }
  | { readonly kind: 'toldAgain'; readonly game: string; readonly revision: number }
  | { readonly kind: 'restarted' | 'emptied' | 'cut' | 'writerCrashed' };

const game = fc.constantFrom(...games);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('happens' as const),
        game,
        events: fc.integer({ min: 1, max: 60 }),
        told: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('applied' as const),
        game,
        from: fc.nat(200),
        events: fc.integer({ min: 1, max: 20 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('toldAgain' as const), game, revision: fc.nat(200) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('restarted' as const, 'emptied' as const, 'cut' as const, 'writerCrashed' as const),
      }),
    },
  ),
  { minLength: 3, maxLength: 25 },
);

const title = 'live state, whatever order things come in';

describeByUrl('REDIS_URL', 'over Redis', () =>
  describeWithPrograms(['redis-server'], title, () => {
    let server: RedisProcess;
    let redis: Redis;

    beforeAll(async () => {
      server = await startRedis();
      redis = new Redis(server.url);
    });

    afterAll(async () => {
      redis.disconnect();
      await server.stop();
    });

    /** A system under test: a log, its rows, a writer and a copy that follows. */
    class System {
      readonly store = new InMemoryEventStore();
      readonly last = new Map<string, number>(games.map((id) => [id, -1]));
      private readonly url = `${server.url}?namespace=${randomUUID()}`;
      private readonly live = new RedisLiveState(this.url, this.store);
      private readonly raw = new RedisGames(redis, placeOf(this.url));
      private writer: LiveStateWriter = this.write();
      readonly follower = new AFollower(this.store);
      private stopFollowing: () => Promise<void> = async () => undefined;

      async start(): Promise<void> {
        this.stopFollowing = (await this.live.follow(this.follower)).stop;
      }

      async stop(): Promise<void> {
        await this.stopFollowing();
        await this.writer.stop();
        await this.live.close();
      }

      async do(step: Step): Promise<void> {
        switch (step.kind) {
          case 'happens':
            return this.happens(step.game, step.events, step.told);
          case 'applied':
            return this.apply(step.game, step.from, step.events);
          case 'toldAgain':
            return this.writer.moved([
              { gameId: step.game, revision: Math.min(step.revision, this.lastOf(step.game)) },
            ]);
          case 'restarted':
            await redis.flushall();
            return this.cut();
          case 'emptied':
            await redis.flushall();
            return;
          case 'cut':
            return this.cut();
          case 'writerCrashed':
            await this.writer.stop();
            this.writer = this.write();
            return;
          default:
            return step satisfies never;
        }
      }

      /** What live state tells at the end: null where the log has to be asked. */
      async kept(gameId: string): Promise<unknown> {
        const kept = await this.live.gameOf(gameId);
        const after = kept?.events.filter(({ revision }) => revision > kept.revision) ?? [];
        return (
          kept &&
          asSent(
            foldAll(
              after.map(({ event }) => event),
              kept.game,
            ),
          )
        );
      }

      lastOf(gameId: string): number {
        return this.last.get(gameId) ?? -1;
      }

      private write(): LiveStateWriter {
        return this.live.write({
          revisions: async () => [...this.last].map(([gameId, revision]) => ({ gameId, revision })),
        });
      }

      private async happens(gameId: string, events: number, told: boolean): Promise<void> {
        const before = this.lastOf(gameId);
        await appendUpTo(this.store, gameId, before + events, before);
        this.last.set(gameId, before + events);
        if (told) this.writer.moved([{ gameId, revision: before + events }]);
      }

      private async apply(gameId: string, from: number, limit: number): Promise<void> {
        const events = [];
        for await (const event of this.store.read(gameStream(gameId), { from, limit })) events.push(wireEventOf(event));
        const [first, ...more] = events;
        if (!first) return;
        const { outcome, before } = await this.raw.apply(gameId, [first, ...more]);
        const expected = from + more.length <= before ? 'old' : before < 0 || from > before + 1 ? 'gap' : 'applied';
        expect(outcome).toBe(expected);
      }

      private async cut(): Promise<void> {
        await redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
        await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      }
    }

    it('ends as the log does, in Redis and with whoever follows it', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const system = new System();
          await system.start();
          try {
            for (const step of all) await system.do(step);
            await system.do({ kind: 'writerCrashed' });
            for (const gameId of games.filter((id) => system.lastOf(id) >= 0)) {
              const truth = truthAt(gameId, system.lastOf(gameId));
              await eventually(
                async () => {
                  const held = system.follower.held.get(gameId);
                  expect(held?.revision).toBe(system.lastOf(gameId));
                  expect(isDeepStrictEqual(held && asSent(held.game), truth)).toBe(true);
                  expect(isDeepStrictEqual(await system.kept(gameId), truth)).toBe(true);
                },
                { every: 10 },
              );
            }
          } finally {
            await system.stop();
          }
        }),
        { numRuns },
      );
    }, 600_000);
  }),
);
