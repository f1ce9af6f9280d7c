import { defineEntity, p } from '@mikro-orm/core';

/** What fans call their pools, in words of their own: here and in no event. */
export const NameEntity = defineEntity({
  name: 'NameRow',
  tableName: 'names',
  indexes: [{ name: 'names_by_fan', properties: ['namedBy'] }],
  properties: {
    poolId: p.uuid().primary(),
    name: p.text(),
    /** With the account of that fan the name goes too. */
    namedBy: p.uuid(),
  },
});
