import fc from 'fast-check';
import { ownPath } from './own-path';

describe('where to go after signing in', () => {
  it.each(['/', '/games/1/plays?scoring=1', '/scores/nba/2026-11-22#top', '/me'])('is %s, a path of ours', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'games/1',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '\t//evil.example',
    '/.//evil.example',
    '/games/..//evil.example',
    'javascript:alert(1)',
    '//',
  ])('is the account for %j', (path) => {
    expect(ownPath(path)).toBe('/me');
  });

  it.each(['/sign-in', '/register?back=/sign-in'])('is not %s, from which one would have to go on', (path) => {
    expect(ownPath(path)).toBe('/me');
  });

  it('never leaves this server, whatever was asked for', () => {
    const server = 'https://scores.example';
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      '\t',
      '\n',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      'evil.example',
      'a',
    );
    const path = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => `/${pieces.join('')}`),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(path, (wanted) => {
        const went = ownPath(wanted);
        expect(went).toMatch(/^\/(?![/\\])/);
        expect(new URL(went, server).origin).toBe(server);
        expect(ownPath(went)).toBe(went);
      }),
    );
  });
});
