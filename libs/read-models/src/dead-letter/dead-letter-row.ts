import { defineEntity, p } from '@mikro-orm/core';
import { type Envelope, type ParkingReason, type Resolution } from '@pbp/eventing';

/** Events that could not be projected, and those that wait behind them. */
export const DeadLetterEntity = defineEntity({
  name: 'DeadLetterRow',
  tableName: 'dead_letters',
  indexes: [{ name: 'dead_letters_of_stream', properties: ['feed', 'stream', 'revision'] }],
  properties: {
    feed: p.text().primary(),
    eventId: p.text().primary(),
    stream: p.text(),
    revision: p.integer(),
    event: p.json<Envelope>(),
    reason: p.json<ParkingReason>(),
    parkedAt: p.text(),
    resolution: p.json<Resolution>().nullable(),
  },
});
