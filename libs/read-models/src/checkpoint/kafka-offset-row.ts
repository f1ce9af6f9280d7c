import { defineEntity, p } from '@mikro-orm/core';

/** Where a worker goes on reading a part of the log that another transport brings: written with the rows. */
export const KafkaOffsetEntity = defineEntity({
  name: 'KafkaOffsetRow',
  tableName: 'kafka_offsets',
  properties: {
    /** The checkpoint's own. */
    name: p.text().primary(),
    nextOffset: p.text(),
  },
});
