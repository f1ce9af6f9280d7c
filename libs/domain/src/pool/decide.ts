import { type PoolEvent } from './events.js';
import { isMember, type OpenPool, type Pool } from './pool.js';

/** More fans than so many are none who know each other. */
export const MOST_POOL_MEMBERS = 500;

export type PoolCommand =
  | { readonly do: 'create'; readonly poolId: string; readonly code: string; readonly by: string }
  | { readonly do: 'join'; readonly code: string; readonly by: string }
  | { readonly do: 'leave'; readonly by: string }
  /** `newCode` takes the place of the one that the removed member knows. */
  | { readonly do: 'remove'; readonly fanId: string; readonly by: string; readonly newCode: string }
  | { readonly do: 'handOver'; readonly to: string; readonly by: string }
  | { readonly do: 'rename'; readonly by: string };

export type PoolRefusal =
  /** There is none, or none any more, or it is another's: who is no member is told no more. */
  'unknownPool' | 'unknownCode' | 'unknownMember' | 'notOwner' | 'full';

/** What follows from a command: events, none where it is done already, or why not. */
export type PoolDecision =
  | { readonly is: 'accepted'; readonly events: readonly PoolEvent[] }
  | { readonly is: 'refused'; readonly reason: PoolRefusal };

const accepted = (...events: readonly PoolEvent[]): PoolDecision => ({ is: 'accepted', events });
const refused = (reason: PoolRefusal): PoolDecision => ({ is: 'refused', reason });

/** Asked for twice it is made once; whoever has left it since makes it no second time. */
const create = (pool: Pool, poolId: string, code: string, ownerId: string): PoolDecision => {
  if (pool.is === 'unknown') return accepted({ type: 'PoolCreated', data: { poolId, code, ownerId } });
  return isMember(pool, ownerId) ? accepted() : refused('unknownPool');
};

const join = (pool: Pool, code: string, fanId: string): PoolDecision => {
  if (pool.is !== 'open') return refused('unknownCode');
  if (pool.members.includes(fanId)) return accepted();
  if (pool.code !== code) return refused('unknownCode');
  if (pool.members.length >= MOST_POOL_MEMBERS) return refused('full');
  return accepted({ type: 'MemberJoined', data: { poolId: pool.poolId, fanId } });
};

/** An owner leaves the pool to whoever joined it earliest: at no event is it without one. */
const leave = ({ poolId, ownerId, members }: OpenPool, fanId: string): PoolDecision => {
  const left: PoolEvent = { type: 'MemberLeft', data: { poolId, fanId } };
  const heir = members.find((member) => member !== fanId);
  if (heir === undefined) return accepted(left, { type: 'PoolClosed', data: { poolId } });
  if (fanId !== ownerId) return accepted(left);
  return accepted({ type: 'PoolHandedOver', data: { poolId, to: heir, by: fanId } }, left);
};

const remove = (pool: OpenPool, fanId: string, by: string, newCode: string): PoolDecision => {
  const { poolId } = pool;
  return accepted(
    { type: 'MemberRemoved', data: { poolId, fanId, by } },
    { type: 'PoolCodeRenewed', data: { poolId, code: newCode, by } },
  );
};

const handOver = ({ poolId, ownerId }: OpenPool, to: string, by: string): PoolDecision =>
  to === ownerId ? accepted() : accepted({ type: 'PoolHandedOver', data: { poolId, to, by } });

/** What only the owner may do, to a member where one is meant. */
const byOwner = (pool: OpenPool, by: string, decision: () => PoolDecision, member: string = by): PoolDecision => {
  if (pool.ownerId !== by) return refused('notOwner');
  return isMember(pool, member) ? decision() : refused('unknownMember');
};

/** Decides on what a fan asks of a pool. Throws nothing: a refusal is a decision too. */
export const decidePool = (command: PoolCommand, pool: Pool): PoolDecision => {
  const { by } = command;
  switch (command.do) {
    case 'create':
      return create(pool, command.poolId, command.code, by);
    case 'join':
      return join(pool, command.code, by);
    default:
      return isMember(pool, by) ? decideOfMember(command, pool) : refused('unknownPool');
  }
};

type MembersCommand = Exclude<PoolCommand, { readonly do: 'create' | 'join' }>;

const decideOfMember = (command: MembersCommand, pool: OpenPool): PoolDecision => {
  const { by } = command;
  switch (command.do) {
    case 'leave':
      return leave(pool, by);
    case 'remove': {
      const { fanId, newCode } = command;
      // To remove oneself is to leave.
      return fanId === by ? leave(pool, by) : byOwner(pool, by, () => remove(pool, fanId, by, newCode), fanId);
    }
    case 'handOver':
      return byOwner(pool, by, () => handOver(pool, command.to, by), command.to);
    case 'rename':
      return byOwner(pool, by, () => accepted({ type: 'PoolRenamed', data: { poolId: pool.poolId, by } }));
    default:
      return command satisfies never;
  }
};
