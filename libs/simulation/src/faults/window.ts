import { type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { hashOf } from '../random/random.js';

const minute = 60_000;

/** Milliseconds after the final word in which the feed still errs; then only a next-day correction may come. */
export const restlessAfterFinal = 30 * minute;

export const isRestless = (game: FeedGame, at: number): boolean => at < game.finalAt + restlessAfterFinal;

/** A number in [0, 1) that depends on nothing but its words. */
export const dice = (...words: readonly (string | number)[]): number => hashOf(...words) / 4294967296;

/** True during whole windows of time, in about `share` of them. */
export const inWindow = (at: number, length: number, share: number, ...words: readonly (string | number)[]): boolean =>
  dice(...words, Math.floor(at / length)) < share;

/** Whether a play has been there for so many milliseconds. Asked before the dice: most plays of a poll are old. */
export const hasLasted = ({ arrivesAt }: FeedPlay, at: number, most: number): boolean => at >= arrivesAt + most;
