import { type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import type { Me } from '@pbp/contracts';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { GIVES_SESSION } from './session-api';
import { Session } from './session';
import { isUnauthenticated } from './unauthenticated';

const needsSession = ({ url, context }: HttpRequest<unknown>): boolean =>
  url.startsWith('/api/') && !context.get(GIVES_SESSION);

/** What one fan meant to change is not changed for another, as who begins anew as a guest is. */
const mayRepeat = ({ method }: HttpRequest<unknown>, before: Me | null, now: Me): boolean =>
  method === 'GET' || before === null || before.fanId === now.fanId;

/**
 * A request that was refused for want of a session is made once more after that was renewed, and never a third time.
 * However many are refused at once, the session is renewed once.
 */
export const renewSession: HttpInterceptorFn = (request, next) => {
  if (!needsSession(request)) return next(request);
  const session = inject(Session);
  const [before, renewals] = [session.fan(), session.renewals];
  const renewed = async (): Promise<Me> => (session.renewals === renewals ? session.renew() : session.ensureFan());
  return next(request).pipe(
    catchError((refused: unknown) => {
      if (!isUnauthenticated(refused)) return throwError(() => refused);
      return from(renewed()).pipe(
        switchMap((now) => (mayRepeat(request, before, now) ? next(request) : throwError(() => refused))),
      );
    }),
  );
};
