import { type ProblemCode } from '@pbp/contracts';

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** How each code answers over HTTP. */
export const problems: Readonly<Record<ProblemCode, Kind>> = {
  'bad-request': { status: 400, title: 'The request cannot be understood' },
  'unknown-league': { status: 404, title: 'Unknown league' },
  'unknown-game': { status: 404, title: 'Unknown game' },
  'unknown-revision': { status: 404, title: 'Unknown revision' },
  'unknown-dead-letter': { status: 404, title: 'Unknown dead letter' },
  'unknown-pool': { status: 404, title: 'Unknown pool' },
  'unknown-code': { status: 404, title: 'Unknown code' },
  'unknown-member': { status: 404, title: 'Unknown member' },
  'pool-full': { status: 409, title: 'The pool is full' },
  'owners-only': { status: 403, title: 'For the owner of the pool only' },
  'unknown-question': { status: 404, title: 'Unknown question' },
  'unknown-prediction': { status: 404, title: 'Unknown prediction' },
  'no-answer': { status: 404, title: 'No answer' },
  QUESTION_LOCKED: { status: 409, title: 'The question is closed' },
  QUESTION_SUSPENDED: { status: 409, title: 'The question waits' },
  'already-settled': { status: 409, title: 'Not to be decided now' },
  'token-required': { status: 401, title: 'For who knows the operator token' },
  'operators-only': { status: 403, title: 'For operators only' },
  unauthenticated: { status: 401, title: 'For who has a session' },
  'wrong-credentials': { status: 401, title: 'Not the right credentials' },
  'email-taken': { status: 409, title: 'The e-mail cannot be used' },
  'already-registered': { status: 409, title: 'Registered already' },
  'not-registered': { status: 409, title: 'For registered fans only' },
  'foreign-origin': { status: 403, title: 'For pages of this server only' },
  'json-only': { status: 415, title: 'The body is not JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'not-found': { status: 404, title: 'Nothing is here' },
  unavailable: { status: 503, title: 'Not available for the moment' },
  internal: { status: 500, title: 'Something went wrong here' },
};

/** The code for a status that the framework chose by itself. */
export const codeOfStatus = (status: number): ProblemCode => {
  if (status === 404) return 'not-found';
  if (status === 503) return 'unavailable';
  return status < 500 ? 'bad-request' : 'internal';
};
