import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type Me } from '@pbp/contracts';
import { type Response } from 'express';
import { catchError, map, type Observable, tap, throwError } from 'rxjs';
import { ProblemError } from '../http/problem-error.js';
import { clearSessionCookies, setSessionCookies } from './cookies.js';
import { visitorOf } from './current-visitor.js';
import { type Opened } from './opened.js';

const isUnauthenticated = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'unauthenticated';

/** Puts the tokens of an opened session into cookies, where no script sees them, and answers who it is of. */
export class GivesCookies implements NestInterceptor<Opened, Me> {
  intercept(context: ExecutionContext, next: CallHandler<Opened>): Observable<Me> {
    const response = context.switchToHttp().getResponse<Response>();
    const { secure } = visitorOf(context);
    response.setHeader('Cache-Control', 'no-store');
    return next.handle().pipe(
      map(({ me, tokens }) => {
        if (tokens) setSessionCookies(response, tokens, secure);
        return me;
      }),
      catchError((error: unknown) => {
        if (isUnauthenticated(error)) clearSessionCookies(response, secure);
        return throwError(() => error);
      }),
    );
  }
}

/** Takes the cookies away with what the route has done. */
export class TakesCookies implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    const { secure } = visitorOf(context);
    return next.handle().pipe(tap(() => clearSessionCookies(response, secure)));
  }
}
