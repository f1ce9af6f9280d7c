import type { PoolMember, PoolView } from '@pbp/contracts';

export const aMember = (fanId: string, displayName = `Fan ${fanId}`): PoolMember => ({
  fanId,
  displayName,
  joinedAt: '2026-11-20T12:00:00Z',
});

/** Of the guest "g", with Bo in it. */
export const aPool = (parts: Partial<PoolView> = {}): PoolView => ({
  id: 'p',
  name: 'Tuesday Basement',
  code: 'K7QF2M9X',
  ownerId: 'g',
  members: [aMember('g', 'Robin'), aMember('b', 'Bo')],
  ...parts,
});
