import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from './current-plays.js';

/** A type of play that the feed uses and nobody here knows. */
export interface UnknownPlays {
  readonly type: { readonly id: string; readonly text: string };
  readonly count: number;
}

/** How many plays passed through as "other", by the feed's type, the most frequent first. */
export const unknownPlays = memoByPlays([], (game): readonly UnknownPlays[] => {
  const counted = new Map<string, UnknownPlays>();
  for (const { action, type } of currentPlays(game)) {
    if (action.kind === 'other') counted.set(type.id, { type, count: (counted.get(type.id)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((one, other) => other.count - one.count);
});
