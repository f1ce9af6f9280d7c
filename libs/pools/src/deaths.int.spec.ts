import { randomUUID } from 'node:crypto';
import { isMember } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import * as fc from 'fast-check';
import { createPool } from './create-pool/create-pool.js';
import { handOverPool } from './hand-over-pool/hand-over-pool.js';
import { joinPool } from './join-pool/join-pool.js';
import { leaveAllPools } from './leave-all-pools/leave-all-pools.js';
import { leavePool } from './leave-pool/leave-pool.js';
import { listPools } from './list-pools/list-pools.js';
import { type PoolPlaces } from './places.js';
import { readPool } from './pool-log/read-pool.js';
import { removeMember } from './remove-member/remove-member.js';
import { renamePool } from './rename-pool/rename-pool.js';
import { type Death, dyingAt } from './testing/dying-stores.js';
import { onPostgres } from './testing/on-postgres.js';
import { said, SomePools } from './testing/some-pools.js';

describe('a process that dies', () => {
  const { orm } = onPostgres();
  let pools: SomePools;
  let [ann, bob]: [string, string] = ['', ''];
  beforeEach(() => {
    pools = new SomePools(orm());
    [ann, bob] = [randomUUID(), randomUUID()];
  });

  const places = (store: EventStore = pools.store): PoolPlaces => ({ store, orm: orm() });
  const dying = (death: Death): PoolPlaces => places(dyingAt(death, pools.store));
  const dies = (work: Promise<unknown>) => expect(work).rejects.toThrow('the process is dead');
  const idsOf = async (fanId: string) => (await listPools(places(), fanId)).map(({ poolId }) => poolId);

  it('after the append of a new member has not lost them', async () => {
    const poolId = await pools.create(ann);
    await dies(joinPool(dying('afterAppend'), { by: bob, code: await pools.codeOf(poolId, ann) }, said()));
    expect(await idsOf(bob)).toEqual([poolId]);
  });

  it('in front of it has let nobody in', async () => {
    const poolId = await pools.create(ann);
    await dies(joinPool(dying('beforeAppend'), { by: bob, code: await pools.codeOf(poolId, ann) }, said()));
    expect(await idsOf(bob)).toEqual([]);
    expect(await pools.rows('members', poolId)).toEqual([{ pool_id: poolId, fan_id: ann }]);
  });

  it('while it makes a pool has made it or has not, and the same request makes sure', async () => {
    for (const death of ['beforeAppend', 'afterAppend'] as const) {
      const fanId = randomUUID();
      const asked = { by: fanId, requestId: randomUUID(), name: 'Friends' };
      await dies(createPool(dying(death), asked, said()));
      const outcome = await createPool(places(), asked, said());
      expect(await listPools(places(), fanId)).toMatchObject([{ name: 'Friends', members: 1 }]);
      expect(outcome).toMatchObject({ kind: 'done' });
    }
  });

  it('in front of the first event of a pool leaves a name that is forgotten when its fan looks, or goes', async () => {
    const named = () => orm().em.getConnection().execute<unknown[]>('select * from pools.names');
    const before = (await named()).length;
    for (const goOn of [listPools, (at: PoolPlaces, fanId: string) => leaveAllPools(at, fanId, said())]) {
      await dies(createPool(dying('beforeAppend'), { by: ann, requestId: randomUUID(), name: 'Quokkas' }, said()));
      expect(await named()).toHaveLength(before + 1);
      await goOn(places(), ann);
      expect(await named()).toHaveLength(before);
    }
  });

  it('after a pool has closed leaves a name that is forgotten when its last member looks, or goes', async () => {
    for (const goOn of [listPools, (at: PoolPlaces, fanId: string) => leaveAllPools(at, fanId, said())]) {
      const poolId = await pools.create(ann);
      await dies(leavePool(dying('afterAppend'), poolId, ann, said()));
      expect(await pools.rows('names', poolId)).toHaveLength(1);
      await goOn(places(), ann);
      expect(await pools.rows('names', poolId)).toEqual([]);
    }
  });

  it('after a member was removed leaves the old code worth nothing, and the new one good', async () => {
    const poolId = await pools.create(ann);
    const code = await pools.codeOf(poolId, ann);
    await pools.join(bob, poolId, ann);
    await dies(removeMember(dying('afterAppend'), { poolId, fanId: bob, by: ann }, said()));
    expect(await joinPool(places(), { by: bob, code }, said())).toEqual({ kind: 'refused', reason: 'unknownCode' });
    expect(await pools.join(randomUUID(), poolId, ann)).toMatchObject({ kind: 'done' });
  });

  it('while a fan is taken out of all pools has left some, and the rest are left the next time', async () => {
    const ids = [await pools.create(ann), await pools.create(ann), await pools.create(ann)];
    await dies(leaveAllPools(dying('afterAppend'), ann, said()));
    await leaveAllPools(places(), ann, said());
    for (const poolId of ids) {
      expect((await readPool(pools.store, poolId)).pool).toEqual({ is: 'closed' });
      expect(await pools.rows('names', poolId)).toEqual([]);
    }
  });

  describe('anywhere, any number of times', () => {
    type Act = 'create' | 'join' | 'leave' | 'remove' | 'handOver' | 'rename' | 'leaveAll';
    interface Step {
      readonly act: Act;
      readonly fan: number;
      readonly other: number;
      readonly pool: number;
      readonly death: Death | 'none';
    }
    const which = fc.integer({ min: 0, max: 2 });
    const step: fc.Arbitrary<Step> = fc.record({
      act: fc.constantFrom(
        'create',
        'create',
        'join',
        'join',
        'leave',
        'leave',
        'remove',
        'handOver',
        'rename',
        'leaveAll',
      ),
      fan: which,
      other: which,
      pool: which,
      death: fc.constantFrom('none', 'none', 'beforeAppend', 'afterAppend'),
    });

    /** What was made so far, by a request that may be sent again. */
    const known = async (): Promise<readonly string[]> => {
      const events = await Array.fromAsync(pools.store.readAll());
      return events.filter(({ type }) => type === 'PoolCreated').map(({ stream }) => stream.slice('pool-'.length));
    };
    const codeOf = async (poolId: string): Promise<string> => {
      const { pool } = await readPool(pools.store, poolId);
      return pool.is === 'open' ? pool.code : '22222222';
    };

    const take = async (fans: readonly string[], requests: readonly string[], taken: Step): Promise<void> => {
      const [by, other, requestId] = [fans[taken.fan] ?? '', fans[taken.other] ?? '', requests[taken.pool] ?? ''];
      const at = taken.death === 'none' ? places() : dying(taken.death);
      const poolId = (await known())[taken.pool] ?? randomUUID();
      switch (taken.act) {
        case 'create':
          return void (await createPool(at, { by, requestId, name: 'Friends' }, said()));
        case 'join':
          return void (await joinPool(at, { by, code: await codeOf(poolId) }, said()));
        case 'leave':
          return void (await leavePool(at, poolId, by, said()));
        case 'remove':
          return void (await removeMember(at, { poolId, fanId: other, by }, said()));
        case 'handOver':
          return void (await handOverPool(at, { poolId, to: other, by }, said()));
        case 'rename':
          return void (await renamePool(at, { poolId, name: 'Others', by }, said()));
        case 'leaveAll':
          return leaveAllPools(at, by, said());
        default:
          taken.act satisfies never;
      }
    };

    const isDead = (error: unknown): boolean => error instanceof Error && error.message === 'the process is dead';

    it('has hidden no pool from its members, shown none to others, and kept no name of one that is no more', async () => {
      let deaths = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
          pools = new SomePools(orm());
          const [fans, requests] = [0, 1].map(() => [randomUUID(), randomUUID(), randomUUID()]) as [string[], string[]];
          for (const each of steps)
            await take(fans, requests, each).catch((error: unknown) => {
              if (!isDead(error)) throw error;
              deaths += 1;
            });
          const logs = await Promise.all(
            (await known()).map(async (poolId) => ({ poolId, ...(await readPool(pools.store, poolId)) })),
          );
          for (const fanId of fans) {
            const theirs = logs.filter(({ pool }) => isMember(pool, fanId)).map(({ poolId }) => poolId);
            expect((await idsOf(fanId)).toSorted()).toEqual(theirs.toSorted());
          }
          for (const { poolId, pool } of logs) {
            if (pool.is !== 'open') expect(await pools.rows('names', poolId)).toEqual([]);
            else expect(await pools.join(randomUUID(), poolId, pool.ownerId)).toMatchObject({ kind: 'done' });
          }
        }),
        { numRuns: 60 },
      );
      expect(deaths).toBeGreaterThan(0);
    });
  });
});
