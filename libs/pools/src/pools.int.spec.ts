import { randomUUID } from 'node:crypto';
import { MOST_POOL_MEMBERS, poolStream } from '@pbp/domain';
import { PoolCode, UNNAMED_POOL } from '@pbp/contracts';
import { uuidV5 } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { createPool } from './create-pool/create-pool.js';
import { handOverPool } from './hand-over-pool/hand-over-pool.js';
import { joinPool } from './join-pool/join-pool.js';
import { leaveAllPools } from './leave-all-pools/leave-all-pools.js';
import { leavePool } from './leave-pool/leave-pool.js';
import { listPools } from './list-pools/list-pools.js';
import { removeMember } from './remove-member/remove-member.js';
import { renamePool } from './rename-pool/rename-pool.js';
import { showPool } from './show-pool/show-pool.js';
import { onPostgres } from './testing/on-postgres.js';
import { idOf, said, SomePools } from './testing/some-pools.js';

describe('a pool', () => {
  const { orm } = onPostgres();
  let pools: SomePools;
  let [ann, bob, cyd]: [string, string, string] = ['', '', ''];
  beforeEach(() => {
    pools = new SomePools(orm());
    [ann, bob, cyd] = [randomUUID(), randomUUID(), randomUUID()];
  });
  const refused = (reason: string) => ({ kind: 'refused', reason });
  const types = async (poolId: string) =>
    (await Array.fromAsync(pools.store.read(poolStream(poolId)))).map(({ type }) => type);

  it('is made by who owns it from then on, and has a code', async () => {
    const poolId = await pools.create(ann, 'Section 112');
    expect(await showPool(pools.places, poolId, ann)).toEqual({
      poolId,
      name: 'Section 112',
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/) as string,
      ownerId: ann,
      members: [{ fanId: ann, joinedAt: expect.stringMatching(/^2026-11-30T/) as string }],
    });
  });

  it('is made once for a request, whoever asks twice at once, and for another fan it is another', async () => {
    const asked = { requestId: randomUUID(), name: 'Friends' };
    const create = (by: string, name = asked.name) => createPool(pools.places, { ...asked, by, name }, said());
    const ids = (await Promise.all([create(ann), create(ann), create(ann, 'Others')])).map(idOf);
    expect(new Set(ids).size).toBe(1);
    expect(await types(ids[0] ?? '')).toEqual(['PoolCreated']);
    expect(await pools.rows('codes', ids[0] ?? '')).toHaveLength(1);
    expect(idOf(await create(bob))).not.toBe(ids[0]);
  });

  it('is joined by its code at once, on another copy too', async () => {
    const poolId = await pools.create(ann);
    const other = new SomePools(orm());
    const code = PoolCode.parse(` ${(await pools.codeOf(poolId, ann)).toLowerCase()} `);
    expect(await joinPool({ ...other.places, store: pools.store }, { by: bob, code }, said())).toEqual({
      kind: 'done',
      poolId,
    });
    expect(await pools.membersOf(poolId, bob)).toEqual([ann, bob]);
    expect(await joinPool(pools.places, { by: bob, code }, said())).toMatchObject({ kind: 'done' });
    expect(await types(poolId)).toEqual(['PoolCreated', 'MemberJoined']);
  });

  it('lets nobody in by another code', async () => {
    await pools.create(ann);
    expect(await joinPool(pools.places, { by: bob, code: '22222222' }, said())).toEqual(refused('unknownCode'));
    expect(await listPools(pools.places, bob)).toEqual([]);
  });

  it('is shown to nobody else', async () => {
    const poolId = await pools.create(ann);
    expect(await showPool(pools.places, poolId, bob)).toBeNull();
    expect(await showPool(pools.places, randomUUID(), bob)).toBeNull();
  });

  it('is in the list of each of its members, the one joined last first', async () => {
    const first = await pools.create(ann, 'First');
    const second = await pools.create(bob, 'Second');
    await pools.join(bob, first, ann);
    expect(await listPools(pools.places, bob)).toMatchObject([
      { poolId: first, name: 'First', ownerId: ann, members: 2 },
      { poolId: second, name: 'Second', ownerId: bob, members: 1 },
    ]);
    await leavePool(pools.places, first, bob, said());
    expect(await listPools(pools.places, bob)).toMatchObject([{ poolId: second }]);
    expect(await listPools(pools.places, cyd)).toEqual([]);
  });

  it('gets another code when a member is removed, who comes back by the new one only', async () => {
    const poolId = await pools.create(ann);
    const old = await pools.codeOf(poolId, ann);
    await pools.join(bob, poolId, ann);
    expect(await removeMember(pools.places, { poolId, fanId: bob, by: ann }, said())).toMatchObject({ kind: 'done' });
    expect(await pools.membersOf(poolId, ann)).toEqual([ann]);
    expect(await joinPool(pools.places, { by: bob, code: old }, said())).toEqual(refused('unknownCode'));
    expect(await pools.rows('codes', poolId)).toEqual([{ pool_id: poolId, code: await pools.codeOf(poolId, ann) }]);
    expect(await pools.join(bob, poolId, ann)).toMatchObject({ kind: 'done' });
  });

  it('keeps its code when a removal is refused', async () => {
    const poolId = await pools.create(ann);
    const code = await pools.codeOf(poolId, ann);
    await pools.join(bob, poolId, ann);
    expect(await removeMember(pools.places, { poolId, fanId: ann, by: bob }, said())).toEqual(refused('notOwner'));
    expect(await pools.rows('codes', poolId)).toEqual([{ pool_id: poolId, code }]);
  });

  it('is handed over and renamed by its owner only', async () => {
    const poolId = await pools.create(ann);
    await pools.join(bob, poolId, ann);
    const rename = (by: string, name: string) => renamePool(pools.places, { poolId, name, by }, said());
    expect(await rename(bob, 'Mine')).toEqual(refused('notOwner'));
    expect(await handOverPool(pools.places, { poolId, to: cyd, by: ann }, said())).toEqual(refused('unknownMember'));
    expect(await handOverPool(pools.places, { poolId, to: bob, by: ann }, said())).toMatchObject({ kind: 'done' });
    expect(await rename(bob, 'Mine')).toMatchObject({ kind: 'done' });
    expect(await showPool(pools.places, poolId, ann)).toMatchObject({ name: 'Mine', ownerId: bob });
    expect(await rename(ann, 'No more')).toEqual(refused('notOwner'));
  });

  it('closes with the last one who leaves, and nothing of it is left but its events', async () => {
    const poolId = await pools.create(ann, 'Forgotten');
    await pools.join(bob, poolId, ann);
    const code = await pools.codeOf(poolId, ann);
    await leavePool(pools.places, poolId, ann, said());
    expect(await showPool(pools.places, poolId, bob)).toMatchObject({ ownerId: bob, name: 'Forgotten' });
    await leavePool(pools.places, poolId, bob, said());
    for (const table of ['members', 'codes', 'names'] as const) expect(await pools.rows(table, poolId)).toEqual([]);
    expect(await joinPool(pools.places, { by: ann, code }, said())).toEqual(refused('unknownCode'));
    expect(await leavePool(pools.places, poolId, bob, said())).toEqual(refused('unknownPool'));
    expect((await types(poolId)).slice(-2)).toEqual(['MemberLeft', 'PoolClosed']);
  });

  it('is named in tables and in no event', async () => {
    const poolId = await pools.create(ann, 'Quokkas');
    await renamePool(pools.places, { poolId, name: 'Wombats', by: ann }, said());
    const log = JSON.stringify(await Array.fromAsync(pools.store.readAll()));
    expect(log).toContain(ann);
    expect(log).not.toMatch(/quokka|wombat/i);
  });

  it('is left with all others by who is to be forgotten, and so is every name that they gave', async () => {
    const [alone, shared, renamed] = [
      await pools.create(ann, 'Alone'),
      await pools.create(ann, 'Shared'),
      await pools.create(ann, 'Renamed'),
    ];
    for (const poolId of [shared, renamed]) await pools.join(bob, poolId, ann);
    await handOverPool(pools.places, { poolId: renamed, to: bob, by: ann }, said());
    await renamePool(pools.places, { poolId: renamed, name: 'By Bob', by: bob }, said());

    await leaveAllPools(pools.places, ann, said());
    await leaveAllPools(pools.places, ann, said());

    expect(await listPools(pools.places, ann)).toEqual([]);
    expect(await pools.rows('names', alone)).toEqual([]);
    expect(await showPool(pools.places, shared, bob)).toMatchObject({ name: UNNAMED_POOL, ownerId: bob });
    expect(await showPool(pools.places, renamed, bob)).toMatchObject({ name: 'By Bob', ownerId: bob });
    expect(await types(alone)).toEqual(['PoolCreated', 'MemberLeft', 'PoolClosed']);
  });

  describe('with 499 members', () => {
    let poolId: string;
    beforeEach(async () => {
      poolId = await pools.create(ann);
      const joined = Array.from({ length: MOST_POOL_MEMBERS - 2 }, (_, n) => ({
        id: uuidV5(`${poolId}/${n}`),
        type: 'MemberJoined',
        data: { poolId, fanId: randomUUID() },
        metadata: { at: said().now, correlationId: 'c', causationId: 'c', schemaVersion: 1 },
      }));
      await pools.store.append(poolStream(poolId), joined, 0);
    });

    it('lets exactly one of fifty in who come at once', async () => {
      const code = await pools.codeOf(poolId, ann);
      const comers = Array.from({ length: 50 }, () => randomUUID());
      // A machine that stands still makes some wait for too long: they come again, as a browser would.
      const join = (by: string) => eventually(() => joinPool(pools.places, { by, code }, said()));
      const outcomes = await Promise.all(comers.map(join));
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.reason === 'full')).toHaveLength(49);
      expect(await pools.rows('members', poolId)).toHaveLength(MOST_POOL_MEMBERS);
    });
  });
});
