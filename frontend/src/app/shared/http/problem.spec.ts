import { HttpErrorResponse } from '@angular/common/http';
import { helpWith, problemOf } from './problem';

describe('problemOf', () => {
  it('reads a problem document', () => {
    const error = { type: 'about:blank', title: 'Unavailable', detail: 'Rebuilding.', code: 'unavailable' };
    expect(problemOf(new HttpErrorResponse({ status: 503, error }))).toEqual({
      title: 'Rebuilding.',
      code: 'unavailable',
    });
  });

  it('names what is known where there is none', () => {
    expect(problemOf(new HttpErrorResponse({ status: 502, error: '<html>' })).code).toBe('http-502');
    expect(problemOf(new HttpErrorResponse({ status: 0 })).code).toBe('unreachable');
    expect(problemOf(new SyntaxError('bad JSON')).code).toBe('unreadable');
  });
});

describe('helpWith', () => {
  it('is a sentence, whatever failed', () => {
    expect(helpWith({ title: '', code: 'unreachable' })).toBe(
      'The page asks again by itself as soon as the server answers.',
    );
    expect(helpWith({ title: '', code: 'http-502' })).toBe('If it stays so, report it as “http-502”.');
  });
});
