import { FetchRounds } from './fetch-rounds.js';

const roundsOf = (...nodes: readonly number[]): readonly boolean[] => {
  const rounds = new FetchRounds();
  return nodes.map((node) => rounds.begins(node));
};

describe('rounds of fetches', () => {
  it('are the fetches themselves where there is one broker', () => {
    expect(roundsOf(1, 1, 1)).toEqual([true, true, true]);
  });

  it('are complete when all brokers have been asked, however often one of them was', () => {
    expect(roundsOf(1, 2, 1, 1, 1, 2, 2, 1)).toEqual([true, false, true, false, false, true, false, true]);
  });

  it('do not wait for ever for a broker that is asked no more, and count it again when it is', () => {
    const rounds = new FetchRounds();
    const begin = (node: number) => rounds.begins(node);
    expect([1, 2, 1].map(begin)).toEqual([true, false, true]);
    const alone = Array.from({ length: 40 }, () => begin(1));
    expect(alone.filter(Boolean)).toHaveLength(1);
    expect(alone.at(-1)).toBe(true);
    expect([1, 1, 2, 1].map(begin)).toEqual([true, true, false, true]);
  });
});
