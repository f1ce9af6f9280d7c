import { type PlayItem } from './play-item';

/** Both may be told of as one: same stoppage, same team, and nothing else to say of either. */
const belongTogether = (a: PlayItem, b: PlayItem): boolean =>
  isPlainSwap(a) && isPlainSwap(b) && a.period === b.period && a.clock === b.clock && a.side === b.side;

const isPlainSwap = (item: PlayItem): boolean =>
  item.swaps.length > 0 && !item.withdrawn && item.note === '' && item.before.length === 0;

const textOf = (swaps: PlayItem['swaps']): string =>
  `In: ${swaps.map((swap) => swap.in).join(', ')}. Out: ${swaps.map((swap) => swap.out).join(', ')}`;

const joined = (first: PlayItem, next: PlayItem): PlayItem => {
  const swaps = [...first.swaps, ...next.swaps];
  return {
    ...first,
    plays: [...first.plays, ...next.plays],
    participants: [...first.participants, ...next.participants],
    swaps,
    text: textOf(swaps),
  };
};

/** One row for what a team changes at one stoppage: "In: A, B. Out: C, D". Its id stays that of its first play. */
export const joinSubstitutions = (items: readonly PlayItem[]): readonly PlayItem[] =>
  items.reduce<PlayItem[]>((rows, item) => {
    const last = rows.at(-1);
    if (last && belongTogether(last, item)) rows[rows.length - 1] = joined(last, item);
    else rows.push(item);
    return rows;
  }, []);
