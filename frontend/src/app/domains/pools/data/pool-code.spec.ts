import { codeIn, looksLikeCode, spacedCode } from './pool-code';

describe('the code of a pool', () => {
  it('is shown in two halves', () => {
    expect(spacedCode('K7QF2M9X')).toBe('K7QF 2M9X');
  });

  it.each(['K7QF2M9X', ' k7qf 2m9x ', 'K7QF-2M9X', 'https://scores.example/join/K7QF2M9X', '/join/k7qf2m9x'])(
    'is found in "%s"',
    (typed) => {
      expect(codeIn(typed)).toBe('K7QF2M9X');
      expect(looksLikeCode(typed)).toBe(true);
    },
  );

  it.each(['', 'K7QF', 'K7QF2M9XX', 'https://scores.example/pools'])('is not "%s"', (typed) => {
    expect(looksLikeCode(typed)).toBe(false);
  });
});
