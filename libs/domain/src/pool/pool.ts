import { type PoolCreated, type PoolEvent } from './events.js';

export interface OpenPool {
  readonly is: 'open';
  readonly poolId: string;
  /** By which it is joined. */
  readonly code: string;
  readonly ownerId: string;
  /** Ids of fans, whoever joined earliest first. */
  readonly members: readonly string[];
}

/** A private group of fans who predict together. */
export type Pool = { readonly is: 'unknown' } | OpenPool | { readonly is: 'closed' };

export const initialPool = (): Pool => ({ is: 'unknown' });

const created = ({ poolId, code, ownerId }: PoolCreated['data']): OpenPool => ({
  is: 'open',
  poolId,
  code,
  ownerId,
  members: [ownerId],
});

const without = (members: readonly string[], fanId: string): readonly string[] =>
  members.filter((member) => member !== fanId);

/** The pool after one more event of its stream. */
export const evolvePool = (pool: Pool, event: PoolEvent): Pool => {
  if (event.type === 'PoolCreated') return pool.is === 'unknown' ? created(event.data) : pool;
  if (pool.is !== 'open') return pool;
  switch (event.type) {
    case 'MemberJoined':
      return { ...pool, members: [...pool.members, event.data.fanId] };
    case 'MemberLeft':
    case 'MemberRemoved':
      return { ...pool, members: without(pool.members, event.data.fanId) };
    case 'PoolCodeRenewed':
      return { ...pool, code: event.data.code };
    case 'PoolHandedOver':
      return { ...pool, ownerId: event.data.to };
    case 'PoolRenamed':
      return pool;
    case 'PoolClosed':
      return { is: 'closed' };
    default:
      event satisfies never;
      return pool;
  }
};

/** Whether the fan is one of the pool's members now; in a closed pool nobody is. */
export const isMember = (pool: Pool, fanId: string): pool is OpenPool =>
  pool.is === 'open' && pool.members.includes(fanId);
