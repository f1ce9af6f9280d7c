import { type CrashPoint, passing } from '@pbp/crash-points';
import { type Question, type QuestionCommand } from '@pbp/domain';

interface Around {
  readonly before: CrashPoint;
  readonly behind: CrashPoint;
}

const lock: Around = {
  before: 'desk: question to be closed, lock not appended',
  behind: 'desk: locked, not settled',
};
const settle: Around = { before: 'desk: settlement decided, not appended', behind: 'desk: settled, not heard' };
const settleAgain: Around = {
  before: 'desk: another settlement decided, not appended',
  behind: 'desk: settled again, not heard',
};

/** The points around the append of what closes or settles a question; other commands have none. */
const around = (command: QuestionCommand, question: Question): Around | null => {
  if (command.do === 'lock') return lock;
  if (command.do !== 'settle') return null;
  return question.asked && question.settlements > 0 ? settleAgain : settle;
};

const pass = (point: CrashPoint | undefined): void => {
  if (point) passing(point);
};

/** `question` is what was known of it in front of the command, here and below. */
export const passingBefore = (command: QuestionCommand, question: Question): void =>
  pass(around(command, question)?.before);

export const passingBehind = (command: QuestionCommand, question: Question): void =>
  pass(around(command, question)?.behind);
