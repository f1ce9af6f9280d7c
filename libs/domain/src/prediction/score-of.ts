import { type Decision } from '../question/decision.js';
import { type Answered } from './events.js';
import { wasSeenBefore } from './guard.js';
import { pointsFor } from './points.js';
import { type PredictionScore } from './score.js';
import { skillOf } from './skill.js';

/** What an answer comes to under that decision. */
export const scoreOf = (answered: Answered, { settlement, happenedAt }: Decision): PredictionScore => {
  switch (settlement.is) {
    case 'undecided':
      return { is: 'open' };
    case 'void':
      return { is: 'void', reason: 'questionVoid' };
    case 'decided': {
      if (wasSeenBefore(answered.at, happenedAt)) return { is: 'void', reason: 'seenBefore' };
      const { chance, modelChance, pick } = answered;
      const came = settlement.outcome === pick;
      const skill = chance === null ? null : skillOf(chance, modelChance, came);
      return came ? { is: 'right', points: pointsFor(modelChance), skill } : { is: 'wrong', points: 0, skill };
    }
    default:
      return settlement satisfies never;
  }
};
