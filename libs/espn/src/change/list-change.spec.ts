import fc from 'fast-check';
import { applyListChange, diffList } from './list-change.js';
import { longestIncreasing } from './longest-increasing.js';

type Item = { readonly key: string; readonly value: number };
const keyed = { keyOf: (item: Item) => item.key, same: (a: Item, b: Item) => a.value === b.value };

const list = fc.uniqueArray(fc.record({ key: fc.constantFrom(...'abcdefghijklmnop'), value: fc.nat(3) }), {
  selector: (item) => item.key,
});

describe('diffList', () => {
  it('leads from any list to any other', () => {
    fc.assert(
      fc.property(list, list, (known, seen) => {
        const change = diffList(known, seen, keyed);
        const after = change ? applyListChange(known, change, keyed.keyOf) : known;
        expect(after).toEqual(seen);
      }),
    );
  });

  it('is null only for equal lists', () => {
    fc.assert(
      fc.property(list, list, (known, seen) => {
        expect(diffList(known, known, keyed)).toBeNull();
        expect(diffList(known, seen, keyed) === null).toBe(JSON.stringify(known) === JSON.stringify(seen));
      }),
    );
  });

  it('keeps untouched items as the same objects', () => {
    const known = [...'abc'].map((key) => ({ key, value: 0 }));
    const change = diffList(known, [{ key: 'x', value: 1 }, ...known.map((item) => ({ ...item }))], keyed);
    const after = change ? applyListChange(known, change, keyed.keyOf) : [];
    expect(after.slice(1).every((item, index) => item === known[index])).toBe(true);
  });

  it('moves one item when one item moved', () => {
    const items = (keys: string) => [...keys].map((key) => ({ key, value: 0 }));
    const change = diffList(items('abcdefg'), items('abfcdeg'), keyed);
    expect(change).toEqual({ removed: [], placed: [{ item: { key: 'f', value: 0 }, after: 'b', how: 'moved' }] });
  });
});

describe('longestIncreasing', () => {
  const bestLength = (values: readonly number[]): number => {
    const best = values.map(() => 1);
    values.forEach((value, i) => {
      for (let j = 0; j < i; j++) if ((values[j] ?? 0) < value) best[i] = Math.max(best[i] ?? 1, (best[j] ?? 0) + 1);
    });
    return Math.max(0, ...best);
  };

  it('increases and is as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 25 }), (values) => {
        const indices = longestIncreasing(values);
        const run = indices.map((index) => values[index] ?? -1);
        expect(run.every((value, at) => at === 0 || value > (run[at - 1] ?? -1))).toBe(true);
        expect([...indices].sort((a, b) => a - b)).toEqual(indices);
        expect(run).toHaveLength(bestLength(values));
      }),
    );
  });
});
