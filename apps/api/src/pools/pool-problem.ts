import { type PoolRefusal } from '@pbp/domain';
import { ProblemError } from '../http/problem-error.js';

/** The same words for a pool that is not there and for one that is somebody else's. */
export const unknownPool = (): ProblemError => new ProblemError('unknown-pool', 'You are in no such pool.');

/** What is told of a refusal. */
export const poolProblem = (refusal: PoolRefusal): ProblemError => {
  switch (refusal) {
    case 'unknownPool':
      return unknownPool();
    case 'unknownCode':
      return new ProblemError('unknown-code', 'No pool has this code; it may have got another.');
    case 'unknownMember':
      return new ProblemError('unknown-member', 'The pool has no such member.');
    case 'notOwner':
      return new ProblemError('owners-only', 'Only the owner of the pool can do that.');
    case 'full':
      return new ProblemError('pool-full', 'The pool has as many members as there can be.');
    default:
      return refusal satisfies never;
  }
};
