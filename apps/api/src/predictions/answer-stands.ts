import { type AnswerStands } from '@pbp/contracts';
import { chanceLimits } from '@pbp/domain';
import { type Answering, type RefusalReason } from '@pbp/predictions';
import { ProblemError, unknownQuestion } from '../http/problem-error.js';

const refused = (reason: RefusalReason): ProblemError => {
  switch (reason) {
    case 'locked':
      return new ProblemError('QUESTION_LOCKED', 'The question is closed: by its place in the log this came too late.');
    case 'closing':
      return new ProblemError('QUESTION_LOCKED', 'The game has gone past the question, which is about to be closed.');
    case 'suspended':
      return new ProblemError('QUESTION_SUSPENDED', 'The question cannot be answered for the moment.');
    default:
      return reason satisfies never;
  }
};

const wrong = (path: string, message: string): ProblemError =>
  new ProblemError('bad-request', `${path}: ${message}`, [{ path, message }]);

/** What stands after a request, as the client is told. Throws the problems of those that were not taken. */
export const answerStands = (answering: Answering, questionId: string): AnswerStands => {
  switch (answering.kind) {
    case 'taken': {
      if (!answering.answer) return { answer: null };
      const { fanId: _, requestId: __, observedAt: ___, ...answer } = answering.answer;
      return { answer: { ...answer, score: { is: 'open' } } };
    }
    case 'refused':
      throw refused(answering.reason);
    case 'unknownQuestion':
      throw unknownQuestion(questionId);
    case 'unknownPick':
      throw wrong('pick', 'is none of the answers that can be picked');
    case 'impossibleChance':
      throw wrong('chance', `must be a chance that can be meant (${limitsInWords})`);
    case 'noAnswer':
      throw new ProblemError('no-answer', 'There is no answer of yours to take back.');
    default:
      return answering satisfies never;
  }
};

const percent = (chance: number): string => `${Math.round(chance * 100)} %`;
const winner = chanceLimits('gameWinner');
const others = chanceLimits('marginBand');
const limitsInWords = `${percent(winner.least)} to ${percent(winner.most)} of who wins the game; elsewhere ${percent(others.least)} to ${percent(others.most)}, or none`;
