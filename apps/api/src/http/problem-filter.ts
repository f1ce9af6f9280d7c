import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { type ProblemCode } from '@pbp/contracts';
import { LOGGER, type Logger } from '@pbp/platform';
import { type Request, type Response } from 'express';
import { ProblemError } from './problem-error.js';
import { toProblem } from './to-problem.js';

const retryAfterOf = (error: unknown, status: number): number | undefined =>
  error instanceof ProblemError && error.retryAfter !== undefined ? error.retryAfter : status === 503 ? 5 : undefined;

/** Fans come by a cookie, for which there is no registered scheme; no browser asks for a password of its own then. */
const schemeOf = (code: ProblemCode): string => (code === 'token-required' ? 'Bearer' : 'Cookie');

/** Every failure of a request leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, request.originalUrl);
    if (problem.status >= 500) this.logger.error({ error, url: request.originalUrl }, 'request failed');
    if (response.headersSent) return void response.destroy();
    const retryAfter = retryAfterOf(error, problem.status);
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    if (problem.status === 401) response.setHeader('WWW-Authenticate', schemeOf(problem.code));
    response.removeHeader('ETag');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
