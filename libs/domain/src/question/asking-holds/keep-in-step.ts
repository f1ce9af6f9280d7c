import { type QuestionCommand } from '../decide.js';
import { type AskedQuestion } from '../question.js';
import { type Holds, holdOver } from './holds.js';
import { scopedOf } from './scope.js';

/** What is to be done about a question so that it waits exactly while it is held; null where it does, or is closed. */
export const toKeepInStep = ({ opened, standing }: AskedQuestion, holds: Holds): QuestionCommand | null => {
  if (standing.is === 'locked') return null;
  const hold = holdOver(holds, scopedOf(opened));
  const waits = standing.is === 'suspended' && standing.reason === 'operator';
  if (hold && !waits) return { do: 'suspend', reason: 'operator', detail: hold.reason };
  return waits && !hold ? { do: 'resume', reason: 'operator' } : null;
};
