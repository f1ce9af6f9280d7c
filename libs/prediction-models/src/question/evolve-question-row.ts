import { type QuestionEvent, type QuestionOpened } from '@pbp/domain';
import { boardsOf } from '../tally/boards-of.js';
import { type QuestionRow } from './question-row.js';

/** Where and when (ISO) an event was noted. */
export interface Noted {
  readonly position: string;
  readonly at: string;
}

type TellsOfQuestion = Exclude<QuestionEvent, QuestionOpened | { readonly type: 'PredictionsScored' }>;

const numberOf = (questionId: string): number => Number(questionId.slice(questionId.lastIndexOf('.') + 1));

export const openedRow = (opened: QuestionOpened['data'], { at }: Noted): QuestionRow => ({
  ...opened,
  number: numberOf(opened.questionId),
  boards: boardsOf(opened),
  openedAt: at,
  standing: { is: 'open' },
  settlement: { is: 'undecided' },
  verdicts: [],
  crowd: null,
});

/** The row after one more event of the question's stream. What is locked stays so, as the rule of what counts has it. */
export const evolveQuestionRow = (row: QuestionRow, event: TellsOfQuestion, { position, at }: Noted): QuestionRow => {
  const isLocked = row.standing.is === 'locked';
  switch (event.type) {
    case 'QuestionSuspended': {
      const { reason, detail } = event.data;
      return isLocked ? row : { ...row, standing: { is: 'suspended', reason, detail } };
    }
    case 'QuestionResumed':
      return isLocked ? row : { ...row, standing: { is: 'open' } };
    case 'QuestionLocked': {
      const { reason, basis } = event.data;
      return isLocked ? row : { ...row, standing: { is: 'locked', reason, at, position, basis } };
    }
    case 'QuestionSettled':
    case 'QuestionResettled': {
      const { settlement, cause } = event.data;
      const afterFinal = event.type === 'QuestionResettled' && (event.data.afterFinal ?? false);
      return { ...row, settlement, verdicts: [...row.verdicts, { settlement, cause, at, afterFinal }] };
    }
    default:
      return event satisfies never;
  }
};
