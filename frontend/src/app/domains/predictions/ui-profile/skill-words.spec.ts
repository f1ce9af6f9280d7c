import { skillWords } from './skill-words';

const skill = (mean: number | null, interval: { low: number; high: number } | null) =>
  skillWords({ answers: 40, total: 0, mean, interval });

describe('skill in words', () => {
  it.each([
    [
      'better',
      skill(2.1, { low: 0.4, high: 4.6 }),
      '+2.1',
      '+0.4 to +4.6, vs the model',
      /you were nearer to the truth/,
    ],
    ['worse', skill(-2.1, { low: -4, high: -0.2 }), '−2.1', '−4.0 to −0.2, vs the model', /the model was nearer/],
    ['neither', skill(2.1, { low: -0.4, high: 4.6 }), '+2.1', '−0.4 to +4.6, vs the model', /cannot be told apart/],
    ['too little', skill(3, null), '+3.0', 'vs the model', /too few answers/],
    ['nothing', skill(null, null), '·', 'none yet', /say how sure you are/],
  ] as const)('says %s than the model', (_, words, figure, below, sentence) => {
    expect([words.figure, words.below]).toEqual([figure, below]);
    expect(words.sentence).toMatch(sentence);
  });
});
