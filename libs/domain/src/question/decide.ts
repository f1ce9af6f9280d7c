import { sameData } from '../same-data.js';
import { type Decision } from './decision.js';
import { type Basis, type Cause, type QuestionEvent, type QuestionOpened, type SuspendReason } from './events.js';
import { type LockReason } from './locks.js';
import { type AskedQuestion, type Question } from './question.js';
import { voided } from './settlement.js';

/** What a game says of a question. */
export interface WhatGameSays extends Decision {
  /** Whether the game was over before it said so. */
  readonly afterFinal: boolean;
}

export type QuestionCommand =
  | { readonly do: 'open'; readonly question: QuestionOpened['data'] }
  | { readonly do: 'suspend'; readonly reason: SuspendReason; readonly detail: string }
  /** Takes back a suspension for that reason, and no other. */
  | { readonly do: 'resume'; readonly reason: SuspendReason }
  | { readonly do: 'lock'; readonly reason: LockReason; readonly basis: Basis }
  | ({ readonly do: 'settle'; readonly cause: Cause } & WhatGameSays)
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

/**
 * Whether the question stands settled like that: by that outcome and by plays that happened then, as which answers count
 * hangs on it. Where it was not noted when, the outcome is all there is to go by.
 */
export const isSettledAs = (
  { settlement, happenedAt }: Pick<AskedQuestion, 'settlement' | 'happenedAt'>,
  says: Decision,
): boolean => sameData(settlement, says.settlement) && (happenedAt === undefined || happenedAt === says.happenedAt);

/** Who begins anew hears again how the game stood before it said what it says now: that corrects nothing. */
const isPast = (cause: Cause, { since }: AskedQuestion): boolean =>
  cause.kind === 'gameEvent' && since !== null && cause.revision < since;

/** Deciding twice the same says nothing. */
const settleBy = (question: AskedQuestion, says: WhatGameSays, cause: Cause): readonly QuestionEvent[] => {
  if (question.ruled || isSettledAs(question, says) || isPast(cause, question)) return [];
  const { opened, settlement: before } = question;
  const { settlement, happenedAt, afterFinal } = says;
  const data = { questionId: opened.questionId, settlement, cause, happenedAt };
  if (question.settlements > 0) return [{ type: 'QuestionResettled', data: { ...data, before, afterFinal } }];
  return [{ type: 'QuestionSettled', data }];
};

/** An operator's word is no correction of the game. */
const ruleOut = (
  { opened: { questionId }, settlement: before, settlements }: AskedQuestion,
  by: string,
  reason: string,
): QuestionEvent => {
  const data = { questionId, settlement: voided('operator'), cause: { kind: 'operator', by, reason } } as const;
  return settlements > 0 ? { type: 'QuestionResettled', data: { ...data, before } } : { type: 'QuestionSettled', data };
};

const voidBy = (question: AskedQuestion, by: string, reason: string): readonly QuestionEvent[] => {
  const settled = [ruleOut(question, by, reason)];
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
      return settleBy(question, command, command.cause);
    case 'void':
      return question.ruled ? [] : voidBy(question, command.by, command.reason);
    default:
      return command satisfies never;
  }
};
