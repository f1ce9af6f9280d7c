import { defineEntity, p } from '@mikro-orm/core';
import { type InstructionOutcome } from '@pbp/eventing';

/** What operators asked to be done with parked events, by whom and why, and what came of it. Never deleted. */
export const InstructionEntity = defineEntity({
  name: 'InstructionRow',
  tableName: 'instructions',
  indexes: [{ name: 'instructions_of_letter', properties: ['feed', 'eventId', 'askedAt'] }],
  properties: {
    id: p.uuid().primary(),
    feed: p.text(),
    eventId: p.text(),
    stream: p.text(),
    kind: p.text().$type<'redrive' | 'skip'>(),
    reason: p.text(),
    askedBy: p.text(),
    askedAt: p.text(),
    outcome: p.json<InstructionOutcome>().nullable(),
  },
});
