import { defineEntity, p } from '@mikro-orm/core';

/**
 * Who may be in which pool: all who are, and now and then somebody who is not, or not yet. Whether somebody is says the
 * pool's stream.
 */
export const MemberEntity = defineEntity({
  name: 'MemberRow',
  tableName: 'members',
  indexes: [{ name: 'members_of_fan', properties: ['fanId'] }],
  properties: {
    poolId: p.uuid().primary(),
    fanId: p.uuid().primary(),
  },
});
