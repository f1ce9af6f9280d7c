import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { LOGGER, type Logger } from '@pbp/platform';
import { type Request, type Response } from 'express';
import { toProblem } from './to-problem.js';

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
    if (problem.status === 503) response.setHeader('Retry-After', '5');
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.removeHeader('ETag');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
