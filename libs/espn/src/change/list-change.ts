import { longestIncreasing } from './longest-increasing.js';

/** An item and its place: the key of the item that it follows, null at the head of the list. */
export interface Placed<Item> {
  readonly item: Item;
  readonly after: string | null;
  readonly how: 'added' | 'changed' | 'moved';
}

/** What leads from one keyed list to another. `placed` stands in the order of the new list. */
export interface ListChange<Item> {
  readonly removed: readonly string[];
  readonly placed: readonly Placed<Item>[];
}

export interface Keyed<Item> {
  readonly keyOf: (item: Item) => string;
  readonly same: (a: Item, b: Item) => boolean;
}

/** How many items two lists share at their head and, apart from those, at their tail. */
export interface Edges {
  readonly head: number;
  readonly tail: number;
}

export const commonEdges = <Known, Seen>(
  known: readonly Known[],
  seen: readonly Seen[],
  same: (a: Known, b: Seen) => boolean,
): Edges => {
  const shorter = Math.min(known.length, seen.length);
  let head = 0;
  while (head < shorter && same(known[head] as Known, seen[head] as Seen)) head++;
  let tail = 0;
  while (tail < shorter - head && same(known.at(-1 - tail) as Known, seen.at(-1 - tail) as Seen)) tail++;
  return { head, tail };
};

/** What lies between the edges. */
export const between = <Item>(list: readonly Item[], { head, tail }: Edges): readonly Item[] =>
  list.slice(head, list.length - tail);

/** Keys that stand in both lists and need not move: everything else is placed anew. */
const settledKeys = (keys: readonly string[], knownIndex: ReadonlyMap<string, number>): ReadonlySet<string> => {
  const kept = keys.filter((key) => knownIndex.has(key));
  const indices = kept.map((key) => knownIndex.get(key) ?? -1);
  if (indices.every((index, at) => at === 0 || (indices[at - 1] ?? -1) < index)) return new Set(kept);
  return new Set(longestIncreasing(indices).map((at) => kept[at] ?? ''));
};

const changeBetween = <Item>(
  known: readonly Item[],
  seen: readonly Item[],
  { keyOf, same }: Keyed<Item>,
  behind: string | null,
): ListChange<Item> => {
  const knownKeys = known.map(keyOf);
  const knownIndex = new Map(knownKeys.map((key, index) => [key, index]));
  const seenKeys = seen.map(keyOf);
  const settled = settledKeys(seenKeys, knownIndex);
  const present = new Set(seenKeys);
  const placed: Placed<Item>[] = [];
  seen.forEach((item, index) => {
    const key = seenKeys[index] ?? '';
    const before = known[knownIndex.get(key) ?? -1];
    const how = before === undefined ? 'added' : !same(before, item) ? 'changed' : settled.has(key) ? null : 'moved';
    if (how) placed.push({ item, after: index === 0 ? behind : (seenKeys[index - 1] ?? null), how });
  });
  return { removed: knownKeys.filter((key) => !present.has(key)), placed };
};

/**
 * The smallest change from `known` to `seen`, both without repeated keys; null where nothing changed. An item is moved
 * only if it left the longest run of items that kept their order.
 */
export const diffList = <Item>(
  known: readonly Item[],
  seen: readonly Item[],
  keyed: Keyed<Item>,
): ListChange<Item> | null => {
  const { keyOf, same } = keyed;
  const edges = commonEdges(known, seen, (a, b) => keyOf(a) === keyOf(b) && same(a, b));
  const [before, now] = [between(known, edges), between(seen, edges)];
  if (before.length === 0 && now.length === 0) return null;
  const last = seen[edges.head - 1];
  return changeBetween(before, now, keyed, last === undefined ? null : keyOf(last));
};

/** The list after the change: untouched items are the very same objects. */
export const applyListChange = <Item>(
  known: readonly Item[],
  change: ListChange<Item>,
  keyOf: (item: Item) => string,
): readonly Item[] => {
  const gone = new Set([...change.removed, ...change.placed.map(({ item }) => keyOf(item))]);
  const following = new Map(change.placed.map(({ item, after }) => [after, item]));
  const list: Item[] = [];
  const pushFollowers = (of: string | null): void => {
    let item = following.get(of);
    while (item !== undefined) {
      list.push(item);
      item = following.get(keyOf(item));
    }
  };
  pushFollowers(null);
  for (const item of known) {
    const key = keyOf(item);
    if (gone.has(key)) continue;
    list.push(item);
    pushFollowers(key);
  }
  return list;
};
