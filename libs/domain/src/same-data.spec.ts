import { sameData } from './same-data.js';

describe('sameData', () => {
  it.each([
    ['numbers', 1, 1],
    ['nested records whatever their order', { a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }],
    ['a field that is undefined and one that is missing', { a: 1, b: undefined }, { a: 1 }],
    ['not-a-numbers', NaN, NaN],
  ])('holds for %s', (_, one, other) => {
    expect(sameData(one, other)).toBe(true);
    expect(sameData(other, one)).toBe(true);
  });

  it.each([
    ['other values', { a: 1 }, { a: 2 }],
    ['a field more', { a: 1 }, { a: 1, b: null }],
    ['a list and a record', [], {}],
    ['a longer list', [1], [1, 2]],
    ['null and a record', null, {}],
    ['a number and its text', 1, '1'],
  ])('does not hold for %s', (_, one, other) => {
    expect(sameData(one, other)).toBe(false);
    expect(sameData(other, one)).toBe(false);
  });
});
