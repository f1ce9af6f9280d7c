import { defineEntity, p } from '@mikro-orm/core';

/**
 * How far a worker has come. `build` names the tables that the row lies in: after a rebuild they are others, and a
 * worker that still remembers the old ones has to start again.
 */
export const CheckpointEntity = defineEntity({
  name: 'CheckpointRow',
  tableName: 'checkpoints',
  properties: {
    name: p.text().primary(),
    position: p.text(),
    build: p.uuid().defaultRaw('gen_random_uuid()'),
  },
});
