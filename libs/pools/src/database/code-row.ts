import { defineEntity, p } from '@mikro-orm/core';

/** Which pool a code may belong to, so that no two have the same. Whether it still lets in says the pool's stream. */
export const CodeEntity = defineEntity({
  name: 'CodeRow',
  tableName: 'codes',
  indexes: [{ name: 'codes_of_pool', properties: ['poolId'] }],
  properties: {
    code: p.text().primary(),
    poolId: p.uuid(),
  },
});
