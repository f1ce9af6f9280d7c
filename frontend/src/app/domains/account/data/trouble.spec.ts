import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { troubleOf } from './trouble';

const here = { online: true, wrongPassword: 'This is not your password.' };
const refused = (status: number, code: string, more: object = {}, retryAfter?: number) =>
  new HttpErrorResponse({
    status,
    error: { code, title: code, status, ...more },
    headers: new HttpHeaders(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  });

describe('what is said of a form that could not be sent', () => {
  it('names each field once, by its first fault', () => {
    const errors = [
      { path: 'email', message: 'must be an e-mail address' },
      { path: 'newPassword', message: 'must have at least 8 characters' },
      { path: 'newPassword', message: 'must be another one' },
    ];
    expect(troubleOf(refused(400, 'bad-request', { errors }), here)).toEqual({
      fields: {
        email: 'The e-mail must be an e-mail address.',
        newPassword: 'The new password must have at least 8 characters.',
      },
      whole: null,
    });
  });

  it('says something of a bad request that names no field of ours', () => {
    const errors = [{ path: 'constructor', message: 'is odd' }, 'odd', { path: 1 }];
    expect(troubleOf(refused(400, 'bad-request', { errors }), here)).toEqual({
      fields: {},
      whole: 'The server could not read this.',
    });
  });

  it('puts what concerns one field beside it', () => {
    expect(troubleOf(refused(401, 'wrong-credentials'), here).fields).toEqual({ password: here.wrongPassword });
    expect(troubleOf(refused(409, 'email-taken'), here).fields['email']).toMatch(/^This e-mail cannot be used here\./);
  });

  it.each([
    [refused(429, 'too-many-requests', {}, 42), 'That was tried too often. Try again in 42 s.'],
    [refused(429, 'too-many-requests', {}, 841), 'That was tried too often. Try again in 15 min.'],
    [refused(503, 'unavailable', {}, 5), 'This cannot be done for the moment. Try again in 5 s.'],
    [refused(503, 'unavailable'), 'This cannot be done for the moment. Try again in a moment.'],
    [new HttpErrorResponse({ status: 0 }), /^The server cannot be reached\. What you typed stays here/],
    [refused(401, 'unauthenticated'), /^You are no longer signed in here, so nothing was changed\./],
    [refused(409, 'already-registered'), /^You are signed in already\./],
    [refused(409, 'not-registered'), /^You are a guest here now\./],
    [refused(500, 'internal'), 'This did not work. If it stays so, report it as “internal”.'],
    [new HttpErrorResponse({ status: 502, error: '<html>' }), /“http-502”/],
    [new TypeError('odd'), /“unreadable”/],
  ])('says it in words: %#', (error, words) => {
    expect(troubleOf(error, here)).toEqual({
      fields: {},
      whole: words instanceof RegExp ? expect.stringMatching(words) : words,
    });
  });

  it('blames the network where there is none', () => {
    const { whole } = troubleOf(new HttpErrorResponse({ status: 0 }), { ...here, online: false });
    expect(whole).toMatch(/^You are offline\. What you typed stays here/);
  });
});
