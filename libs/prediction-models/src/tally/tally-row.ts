import { defineEntity, p } from '@mikro-orm/core';

/** What a fan has come to on a board; who has no scored answer there has no row. Indexed in both orders of a board. */
export const TallyEntity = defineEntity({
  name: 'TallyRow',
  tableName: 'tallies',
  indexes: [
    {
      name: 'tallies_by_points',
      columns: [
        { name: 'board' },
        { name: 'points', sort: 'desc' },
        { name: 'skill', sort: 'desc' },
        { name: 'earliest' },
        { name: 'fan_id' },
      ],
      properties: ['board', 'points', 'skill', 'earliest', 'fanId'],
    },
    {
      name: 'tallies_by_skill',
      columns: [{ name: 'board' }, { name: 'mean_skill', sort: 'desc' }, { name: 'earliest' }, { name: 'fan_id' }],
      properties: ['board', 'meanSkill', 'earliest', 'fanId'],
      where: 'mean_skill is not null',
    },
  ],
  properties: {
    board: p.text().primary(),
    fanId: p.text().primary(),
    /** Answers that have been scored, whatever came of it. */
    answers: p.integer(),
    points: p.integer(),
    /** Points of the same answers as they were at the final of the game of each. */
    pointsAtFinal: p.integer(),
    /** Sum over the judged answers with a chance: exact, so that it is the same in whatever order it was added up. */
    skill: p.decimal('number').precision(16).scale(6),
    /** How many these are. */
    skilled: p.integer(),
    /** Null until there are enough for a place by skill. */
    meanSkill: p.float().columnType('double precision').nullable(),
    right: p.integer(),
    judged: p.integer(),
    void: p.integer(),
    /** Where the first of the answers, as the fan said it last, stands in the log: its commit, of which two answers never share one. */
    earliest: p.bigint('string'),
  },
});
