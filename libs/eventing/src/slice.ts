/** The items in the wanted direction, at most `limit` of them. */
export const slice = <T>(items: readonly T[], direction: 'forwards' | 'backwards', limit = Infinity): readonly T[] =>
  (direction === 'forwards' ? items : items.toReversed()).slice(0, limit);
