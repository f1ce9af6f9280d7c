import { type KnownGame } from './game.js';

type Parts<Key extends keyof KnownGame> = Pick<KnownGame, Key | 'plays'>;

/**
 * Computes once per play list, and again only when one of the other fields it reads is another object. The compiler
 * sees to it that `compute` reads nothing else.
 */
export const memoByPlays = <Key extends keyof KnownGame, Result>(
  reads: readonly Key[],
  compute: (game: Parts<Key>) => Result,
): ((game: Parts<Key>) => Result) => {
  const computed = new WeakMap<KnownGame['plays'], { readonly from: Parts<Key>; readonly result: Result }>();
  return (game) => {
    const last = computed.get(game.plays);
    if (last && reads.every((key) => last.from[key] === game[key])) return last.result;
    const result = compute(game);
    computed.set(game.plays, { from: game, result });
    return result;
  };
};
