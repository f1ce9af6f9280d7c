import { type Problem, type ProblemCode } from '@pbp/contracts';

type Fault = NonNullable<Problem['errors']>[number];

/** A failure that the asker may know of. `detail` is for people, `code` for programs. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors?: readonly Fault[],
    /** Seconds after which it is worth another try. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}

export const unknownGame = (gameId: string): ProblemError =>
  new ProblemError('unknown-game', `No game ${gameId} is known here.`);

export const unknownLeague = (league: string): ProblemError =>
  new ProblemError('unknown-league', `No league "${league}" is known here.`);

/** `last` is the newest revision there is. */
export const unknownRevision = (gameId: string, revision: number, last: number): ProblemError =>
  new ProblemError('unknown-revision', `Game ${gameId} has revisions 0 to ${last}, not ${revision}.`);

export const unknownDeadLetter = (id: string): ProblemError =>
  new ProblemError('unknown-dead-letter', `No event ${id} was ever parked.`);

export const unknownQuestion = (id: string): ProblemError =>
  new ProblemError('unknown-question', `No question ${id} was ever asked.`);

/** The same words for one that is not there and for somebody else's. */
export const unknownPrediction = (): ProblemError =>
  new ProblemError('unknown-prediction', 'You have made no such prediction.');

export const unauthenticated = (): ProblemError =>
  new ProblemError('unauthenticated', 'Begin as a guest, or sign in; where the session is only too old, refresh it.');

/** The same words whatever is wrong: which e-mail addresses are known is nobody's business. */
export const wrongCredentials = (): ProblemError =>
  new ProblemError('wrong-credentials', 'E-mail or password is wrong.');

export const tooManyRequests = (seconds: number): ProblemError =>
  new ProblemError('too-many-requests', `Too many tries; again in ${seconds} s.`, undefined, seconds);
