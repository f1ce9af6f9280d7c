import { ACCESS_SECONDS, type SessionTokens } from '@pbp/accounts';
import { type CookieOptions, type Response } from 'express';

/** The refresh token is shown to nobody but the route that trades it. */
export const REFRESH_PATH = '/api/session/refresh';

/**
 * Over HTTPS the names promise, and browsers see to it, that no neighbour and no plain page has set them. Only these are
 * taken then.
 */
const namesOf = (secure: boolean) =>
  secure
    ? ({ access: '__Host-pbp-access', refresh: '__Secure-pbp-refresh' } as const)
    : ({ access: 'pbp-access', refresh: 'pbp-refresh' } as const);

type Name = 'access' | 'refresh';

/** Strict: the page is open to all and asks by itself, so who comes by a link from elsewhere is known as well. */
const optionsOf = (name: Name, secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: name === 'access' ? '/' : REFRESH_PATH,
});

/** The value of a cookie in a request's header. */
export const readCookie = (header: string | undefined, name: Name, secure: boolean): string | undefined => {
  const begins = `${namesOf(secure)[name]}=`;
  const found = header?.split(';').find((pair) => pair.trimStart().startsWith(begins));
  return found?.trim().slice(begins.length);
};

export const setSessionCookies = (
  response: Response,
  { access, refresh, expiresAt }: SessionTokens,
  secure: boolean,
) => {
  const names = namesOf(secure);
  response.cookie(names.access, access, { ...optionsOf('access', secure), maxAge: ACCESS_SECONDS * 1000 });
  response.cookie(names.refresh, refresh, { ...optionsOf('refresh', secure), expires: expiresAt });
};

export const clearSessionCookies = (response: Response, secure: boolean): void => {
  const names = namesOf(secure);
  response.clearCookie(names.access, optionsOf('access', secure));
  response.clearCookie(names.refresh, optionsOf('refresh', secure));
};
