import { type Logger } from '@pbp/platform';
import { type ZodType } from 'zod';
import { isOutage } from '../http/is-outage.js';
import { ProblemError } from '../http/problem-error.js';
import { type LiveSocket } from './live-socket.js';
import { TokenBucket } from './token-bucket.js';

const AT_ONCE = 20;
const PER_SECOND = 5;

export interface LiveProblem {
  readonly kind: 'problem';
  readonly code: 'bad-request' | 'too-many-requests' | 'unavailable';
  readonly detail: string;
}

const problem = (code: LiveProblem['code'], detail: string): LiveProblem => ({ kind: 'problem', code, detail });

const mayAsk = (socket: LiveSocket): boolean => (socket.data.requests ??= new TokenBucket(AT_ONCE, PER_SECOND)).take();

const failure = (error: unknown, logger: Logger): LiveProblem => {
  if (!(error instanceof ProblemError) && !isOutage(error)) logger.error({ error }, 'live request failed');
  return problem('unavailable', 'Not available for the moment; try again soon.');
};

/**
 * Checks a request and lets `act` answer it. Whatever is wrong with it, or goes wrong, is answered as a problem; a
 * request without a callback cannot be answered and is dropped.
 */
export const answering = async <Request, Answer>(
  { socket, body, answer, logger }: Asked<Answer>,
  schema: ZodType<Request>,
  act: (request: Request, answer: (answer: Answer) => void) => Promise<void>,
): Promise<void> => {
  if (typeof answer !== 'function') return;
  if (!mayAsk(socket)) return answer(problem('too-many-requests', `At most ${PER_SECOND} requests a second.`));
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    return answer(problem('bad-request', parsed.error.issues.map(({ message }) => message).join('; ')));
  try {
    await act(parsed.data, answer);
  } catch (error) {
    answer(failure(error, logger));
  }
};

export interface Asked<Answer> {
  readonly socket: LiveSocket;
  readonly body: unknown;
  readonly answer: ((answer: Answer | LiveProblem) => void) | undefined;
  readonly logger: Logger;
}
