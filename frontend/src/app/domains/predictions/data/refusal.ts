import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from '../../../shared/http/problem';

/** Why a wish was not taken. */
export type Refusal =
  /** By its place in the log it came behind the lock. */
  | { readonly is: 'late' }
  | { readonly is: 'paused' }
  | { readonly is: 'tooOften'; readonly seconds: number | null }
  /** No answer came: nobody knows whether it was taken. */
  | { readonly is: 'unanswered' }
  | { readonly is: 'signedOut' }
  | { readonly is: 'failed'; readonly code: string };

const secondsToWait = (error: unknown): number | null => {
  const seconds = error instanceof HttpErrorResponse ? Number(error.headers.get('Retry-After')) : 0;
  return seconds > 0 ? seconds : null;
};

/** The answer was lost on its way, or the server could not give one: the same request may be sent again. */
export const isLost = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && (error.status === 0 || [502, 503, 504].includes(error.status));

/** Why, by the code of the problem document. */
export const refusalOf = (error: unknown): Refusal => {
  if (isLost(error)) return { is: 'unanswered' };
  const { code } = problemOf(error);
  switch (code) {
    case 'QUESTION_LOCKED':
      return { is: 'late' };
    case 'QUESTION_SUSPENDED':
      return { is: 'paused' };
    case 'too-many-requests':
      return { is: 'tooOften', seconds: secondsToWait(error) };
    case 'unauthenticated':
      return { is: 'signedOut' };
    default:
      return { is: 'failed', code };
  }
};

/** What is said to the fan. What stood before still stands, but where nobody knows. */
export const refusalWords = (refusal: Refusal): string => {
  switch (refusal.is) {
    case 'late':
      return 'Not counted: it reached the log after the lock. Your clock plays no part in this.';
    case 'paused':
      return 'Not taken: picking is paused at the moment.';
    case 'tooOften':
      return `Not taken: too many changes. Try again in ${refusal.seconds === null ? 'a moment' : `${refusal.seconds} s`}.`;
    case 'unanswered':
      return 'No answer came, so nobody knows whether it was taken. Sending it again does it once.';
    case 'signedOut':
      return 'Not taken: you are somebody else here by now. Pick again if you mean it.';
    case 'failed':
      return `Not taken. If it stays so, report it as “${refusal.code}”.`;
    default:
      return refusal satisfies never;
  }
};
