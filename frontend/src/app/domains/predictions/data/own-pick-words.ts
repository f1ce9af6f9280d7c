import { guardSeconds, pointsFor } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';
import { percentWords, skillWords } from './chance-words';
import { type PickState } from './pick-state';

const inMark = (modelChance: number): string => `The model gave it ${percentWords(modelChance)}.`;
const skill = (value: number | null): string => (value === null ? '' : ` Skill ${skillWords(value)}.`);
const worth = (modelChance: number): string => `Worth ${plural(pointsFor(modelChance), 'point')} if right.`;

/** What is said of the own pick behind its name: what it is worth, or what it came to. */
export const ownPickWords = (state: PickState): string => {
  switch (state.is) {
    case 'none':
    case 'sending':
      return '';
    case 'late':
      return 'It reached the log after the lock. Your clock plays no part in this.';
    case 'taken':
    case 'waiting':
      return `${worth(state.answer.modelChance)} ${inMark(state.answer.modelChance)}`;
    case 'right':
    case 'wrong':
      return `${inMark(state.answer.modelChance)}${skill(state.skill)}`;
    case 'void':
      return state.reason === 'seenBefore'
        ? `The play that decided it was over before your pick reached us, or less than ${guardSeconds} s later: such picks do not count.`
        : 'Nothing gained, nothing lost.';
    default:
      return state satisfies never;
  }
};
