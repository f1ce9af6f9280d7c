import { sameData } from '../same-data.js';
import { type Basis, type Cause, type QuestionEvent, type QuestionOpened, type SuspendReason } from './events.js';
import { type LockReason } from './locks.js';
import { type AskedQuestion, type Question } from './question.js';
import { type Settlement, voided } from './settlement.js';

export type QuestionCommand =
  | { readonly do: 'open'; readonly question: QuestionOpened['data'] }
  | { readonly do: 'suspend'; readonly reason: SuspendReason; readonly detail: string }
  /** Takes back a suspension for that reason, and no other. */
  | { readonly do: 'resume'; readonly reason: SuspendReason }
  | { readonly do: 'lock'; readonly reason: LockReason; readonly basis: Basis }
  | { readonly do: 'settle'; readonly settlement: Settlement; readonly cause: Cause }
  | { readonly do: 'void'; readonly by: string; readonly reason: string };

const locked = ({ opened: { questionId } }: AskedQuestion, reason: LockReason | 'operator', basis: Basis | null) =>
  ({ type: 'QuestionLocked', data: { questionId, reason, basis } }) as const satisfies QuestionEvent;

const suspend = (question: AskedQuestion, reason: SuspendReason, detail: string): readonly QuestionEvent[] => {
  const { standing } = question;
  const waitsForFeed = standing.is === 'suspended' && standing.reason === 'feedStale';
  // An operator's word outlasts the feed's silence.
  if (standing.is !== 'open' && !(waitsForFeed && reason === 'operator')) return [];
  return [{ type: 'QuestionSuspended', data: { questionId: question.opened.questionId, reason, detail } }];
};

const resume = ({ standing, opened }: AskedQuestion, reason: SuspendReason): readonly QuestionEvent[] => {
  if (standing.is !== 'suspended' || standing.reason !== reason) return [];
  return [{ type: 'QuestionResumed', data: { questionId: opened.questionId } }];
};

/** Deciding twice the same says nothing. */
const settleBy = (question: AskedQuestion, settlement: Settlement, cause: Cause): readonly QuestionEvent[] => {
  const { opened, settlement: before } = question;
  if (question.ruled || sameData(before, settlement)) return [];
  const data = { questionId: opened.questionId, settlement, cause };
  if (question.settlements > 0) return [{ type: 'QuestionResettled', data: { ...data, before } }];
  return [{ type: 'QuestionSettled', data }];
};

const voidBy = (question: AskedQuestion, by: string, reason: string): readonly QuestionEvent[] => {
  const settled = settleBy(question, voided('operator'), { kind: 'operator', by, reason });
  return question.standing.is === 'locked' ? settled : [locked(question, 'operator', null), ...settled];
};

/** What follows from a command; nothing where it is done already or comes too late. Throws nothing. */
export const decideQuestion = (command: QuestionCommand, question: Question): readonly QuestionEvent[] => {
  if (command.do === 'open') return question.asked ? [] : [{ type: 'QuestionOpened', data: command.question }];
  if (!question.asked) return [];
  switch (command.do) {
    case 'suspend':
      return suspend(question, command.reason, command.detail);
    case 'resume':
      return resume(question, command.reason);
    case 'lock':
      return question.standing.is === 'locked' ? [] : [locked(question, command.reason, command.basis)];
    case 'settle':
      return settleBy(question, command.settlement, command.cause);
    case 'void':
      return question.ruled ? [] : voidBy(question, command.by, command.reason);
    default:
      return command satisfies never;
  }
};
