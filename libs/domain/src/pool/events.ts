import { type Event } from '../event.js';

/** Whoever makes a pool owns it and is its first member. */
export type PoolCreated = Event<
  'PoolCreated',
  { readonly poolId: string; readonly code: string; readonly ownerId: string }
>;
export type MemberJoined = Event<'MemberJoined', { readonly poolId: string; readonly fanId: string }>;
export type MemberLeft = Event<'MemberLeft', { readonly poolId: string; readonly fanId: string }>;
export type MemberRemoved = Event<
  'MemberRemoved',
  { readonly poolId: string; readonly fanId: string; readonly by: string }
>;
/** From here on the pool is joined by this code and no other. */
export type PoolCodeRenewed = Event<
  'PoolCodeRenewed',
  { readonly poolId: string; readonly code: string; readonly by: string }
>;
export type PoolHandedOver = Event<
  'PoolHandedOver',
  { readonly poolId: string; readonly to: string; readonly by: string }
>;
/** What it is called is in no event: fans wrote it, and may want it forgotten. */
export type PoolRenamed = Event<'PoolRenamed', { readonly poolId: string; readonly by: string }>;
/** The last member has left; nobody comes back. */
export type PoolClosed = Event<'PoolClosed', { readonly poolId: string }>;

export type PoolEvent =
  PoolCreated | MemberJoined | MemberLeft | MemberRemoved | PoolCodeRenewed | PoolHandedOver | PoolRenamed | PoolClosed;

export type PoolEventType = PoolEvent['type'];
