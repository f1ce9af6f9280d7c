import { pointsFormula, pointsWords, skillFormula } from './score-words';

describe('what an answer brings', () => {
  it.each([
    [0.47, '10 / 0.47 = 21'],
    [1, '10 / 1 = 10'],
    [0.1, '10 / 0.1 = 100'],
    [0.06, '10 / 0.06, but 100 at most'],
    [0.472_3, '10 / 0.472 = 21'],
  ])('of a chance of %d is %s', (chance, words) => {
    expect(pointsFormula(chance)).toBe(words);
  });

  it('is said by what it came to', () => {
    const words = [
      pointsWords({ is: 'open' }, 0.5),
      pointsWords({ is: 'right', points: 20, skill: null }, 0.5),
      pointsWords({ is: 'wrong', points: 0, skill: null }, 0.5),
      pointsWords({ is: 'void', reason: 'seenBefore' }, 0.5),
    ];
    expect(words).toEqual([
      '10 / 0.5 = 20, if right',
      '10 / 0.5 = 20',
      '0: a wrong answer brings nothing and takes nothing',
      expect.stringMatching(/^The play that decided it fell within 10 s/),
    ]);
  });
});

describe('skill', () => {
  it('is a difference that can be checked', () => {
    const right = { is: 'right', points: 21, skill: 10.45 } as const;
    expect(skillFormula(right, 0.58, 0.47)).toBe('+10.5, from 28.1 (model) − 17.6 (you)');
    const wrong = { is: 'wrong', points: 0, skill: -11.55 } as const;
    expect(skillFormula(wrong, 0.58, 0.47)).toBe('−11.6, from 22.1 (model) − 33.6 (you)');
  });

  it('is none of what is not judged, or was said without a chance', () => {
    expect(skillFormula({ is: 'open' }, 0.58, 0.47)).toBeNull();
    expect(skillFormula({ is: 'right', points: 21, skill: null }, null, 0.47)).toBeNull();
  });
});
