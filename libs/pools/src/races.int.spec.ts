import { randomUUID } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { ConcurrencyError } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { connectPools } from './database/connect-pools.js';
import { handOverPool } from './hand-over-pool/hand-over-pool.js';
import { joinPool } from './join-pool/join-pool.js';
import { leaveAllPools } from './leave-all-pools/leave-all-pools.js';
import { leavePool } from './leave-pool/leave-pool.js';
import { listPools } from './list-pools/list-pools.js';
import { type PoolPlaces } from './places.js';
import { showPool } from './show-pool/show-pool.js';
import { distant } from './testing/distant-store.js';
import { onPostgres } from './testing/on-postgres.js';
import { said, SomePools } from './testing/some-pools.js';

describe('a pool at two copies of the API', () => {
  const { orm, url } = onPostgres();
  let other: MikroORM;
  let pools: SomePools;
  let copies: readonly [PoolPlaces, PoolPlaces];
  let ann: string;

  beforeAll(async () => (other = await connectPools(url())));
  afterAll(() => other.close(true));
  beforeEach(() => {
    pools = new SomePools(orm());
    const store = distant(pools.store);
    copies = [
      { store, orm: orm() },
      { store, orm: other },
    ];
    ann = randomUUID();
  });

  /** A machine that stands still makes some wait for too long: they come again. Nobody is overtaken in the log. */
  const again = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const overtaken: unknown[] = [];
    return eventually(async () => {
      expect(overtaken).toEqual([]);
      return work().catch((error: unknown) => {
        if (error instanceof ConcurrencyError) overtaken.push(error);
        throw error;
      });
    });
  };
  const joining = (by: string, code: string, n: number) =>
    again(() => joinPool(copies[n % 2] ?? pools.places, { by, code }, said()));

  it('takes in all of sixty who come at once, one behind the other', async () => {
    const poolId = await pools.create(ann);
    const code = await pools.codeOf(poolId, ann);
    const comers = Array.from({ length: 60 }, () => randomUUID());
    await Promise.all(comers.map((by, n) => joining(by, code, n)));
    expect(new Set(await pools.membersOf(poolId, ann))).toEqual(new Set([ann, ...comers]));
    expect(await listPools(copies[1], comers[0] ?? '')).toMatchObject([{ poolId, members: 61 }]);
  });

  it('is handed over once, to one of two', async () => {
    const poolId = await pools.create(ann);
    const heirs = [randomUUID(), randomUUID()] as const;
    for (const fanId of heirs) await pools.join(fanId, poolId, ann);
    const handOver = (at: PoolPlaces, to: string) => handOverPool(at, { poolId, to, by: ann }, said());
    const outcomes = await Promise.all([handOver(copies[0], heirs[0]), handOver(copies[1], heirs[1])]);
    const winner = outcomes.findIndex(({ kind }) => kind === 'done');
    expect(outcomes[1 - winner]).toEqual({ kind: 'refused', reason: 'notOwner' });
    expect(await showPool(copies[1], poolId, ann)).toMatchObject({ ownerId: heirs[winner] });
  });

  it('has one owner when all leave at once, but for one', async () => {
    const poolId = await pools.create(ann);
    const fans = Array.from({ length: 9 }, () => randomUUID());
    for (const fanId of fans) await pools.join(fanId, poolId, ann);
    const [staying, ...leaving] = fans;
    const leave = (fanId: string, n: number) => leavePool(copies[n % 2] ?? pools.places, poolId, fanId, said());
    await Promise.all([ann, ...leaving].map(leave));
    expect(await showPool(copies[0], poolId, staying ?? '')).toMatchObject({
      ownerId: staying,
      members: [{ fanId: staying }],
    });
  });

  it('is in the list of who joins it again while being taken out of all, if they are in it then', async () => {
    const poolId = await pools.create(ann);
    const bob = randomUUID();
    await pools.join(bob, poolId, ann);
    const code = await pools.codeOf(poolId, ann);
    await Promise.all([leaveAllPools(copies[0], bob, said()), joining(bob, code, 1)]);
    const isIn = (await pools.membersOf(poolId, ann)).includes(bob);
    expect(await listPools(copies[0], bob)).toHaveLength(isIn ? 1 : 0);
  });
});
