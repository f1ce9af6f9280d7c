import { HttpException } from '@nestjs/common';
import { type Problem, type ProblemCode } from '@pbp/contracts';
import { isOutage } from './is-outage.js';
import { ProblemError } from './problem-error.js';
import { codeOfStatus, problems } from './problems.js';

const problemOf = (code: ProblemCode, rest: Partial<Problem>): Problem => ({
  type: `urn:play-by-play:problem:${code}`,
  title: problems[code].title,
  status: problems[code].status,
  code,
  ...rest,
});

/** Body parsers and Express throw plain errors that carry a status. */
const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return error.status >= 400 && error.status < 500 ? error.status : undefined;
};

/** The database refuses a text with a NUL in it. What it keeps has none, so this one came with the request. */
const holdsNul = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '22021') || holdsNul(error.cause));

/** What the asker is told. The inside of an unexpected failure stays inside. */
export const toProblem = (error: unknown, instance: string): Problem => {
  if (error instanceof ProblemError) {
    return problemOf(error.code, {
      detail: error.detail,
      instance,
      ...(error.errors ? { errors: [...error.errors] } : {}),
    });
  }
  if (isOutage(error)) {
    return problemOf('unavailable', { detail: 'A service that this needs does not answer; try again soon.', instance });
  }
  if (holdsNul(error)) return problemOf('bad-request', { detail: 'No text here may hold a NUL character.', instance });
  const status = statusOf(error);
  if (status === undefined) return problemOf('internal', { instance });
  return problemOf(codeOfStatus(status), { status, detail: error instanceof Error ? error.message : '', instance });
};
