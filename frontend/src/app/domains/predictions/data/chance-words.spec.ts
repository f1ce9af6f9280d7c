import { percentWords, skillWords } from './chance-words';

const spaced = (words: string): string => words.replaceAll('\u00a0', ' ');

describe('chances and skill in words', () => {
  it.each([
    [0.724, '72 %'],
    [0.5, '50 %'],
    [0.999, '> 99 %'],
    [0.001, '< 1 %'],
    [0.99, '99 %'],
  ])('a chance of %d is %s', (chance, words) => {
    expect(spaced(percentWords(chance))).toBe(words);
  });

  it.each([
    [11.23, '+11.2'],
    [-4.84, '−4.8'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
  ])('a skill of %d is %s', (skill, words) => {
    expect(skillWords(skill)).toBe(words);
  });
});
