/**
 * Indices of a longest strictly increasing subsequence, ascending: of the things that kept an order, the most that can
 * be said not to have moved. Patience sorting, O(n log n) (Fredman 1975, "On computing the length of longest increasing
 * subsequences").
 */
export const longestIncreasing = (values: readonly number[]): readonly number[] => {
  const { tails, before } = piles(values);
  const indices: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) indices.push(at);
  return indices.reverse();
};

/** `tails[n]` ends the best run of length n + 1; `before[i]` is what stands before value i in its run. */
const piles = (values: readonly number[]) => {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    const pile = firstPileNotBelow(tails, values, value);
    before[index] = tails[pile - 1];
    tails[pile] = index;
  });
  return { tails, before };
};

const firstPileNotBelow = (tails: readonly number[], values: readonly number[], value: number): number => {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? -1] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
