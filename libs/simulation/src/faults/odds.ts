import { type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { isUnplayed } from '../poll/status.js';
import { type Chance, type View } from '../poll/view.js';
import { dice, hasLasted, inWindow } from './window.js';

type Seed = number | string;

const second = 1_000;
const minute = 60 * second;

const lateShare = 0.3;
const mostLate = 90 * second;
const correctedShare = 0.05;
const emptyShare = 0.01;

const isLate = (play: FeedPlay, at: number, seed: Seed): boolean =>
  !hasLasted(play, at, mostLate) &&
  dice('late-chance', seed, play.id) < lateShare &&
  !hasLasted(play, at, dice('chance-delay', seed, play.id) * mostLate);

const emptiness = new WeakMap<FeedPlay, { readonly seed: Seed; readonly empty: boolean }>();

/** For good, so that every poll asks it of every play: rolled once. */
const isEmpty = (play: FeedPlay, seed: Seed): boolean => {
  const known = emptiness.get(play);
  if (known?.seed === seed) return known.empty;
  const empty = dice('chance-empty', seed, play.id) < emptyShare;
  emptiness.set(play, { seed, empty });
  return empty;
};

const isFirstVersion = (play: FeedPlay, at: number, seed: Seed): boolean =>
  !hasLasted(play, at, 10 * minute) && dice('chance-corrected', seed, play.id) < correctedShare;

const firstVersion = (home: number): number => Math.round(Math.max(0, home - 0.04) * 1_000) / 1_000;

const chanceNow = (chance: Chance, play: FeedPlay | undefined, at: number, seed: Seed): readonly Chance[] => {
  if (!play || chance.home === undefined) return [chance];
  if (isLate(play, at, seed)) return [];
  if (isEmpty(play, seed)) return [{ playId: chance.playId }];
  return [isFirstVersion(play, at, seed) ? { ...chance, home: firstVersion(chance.home) } : chance];
};

/** The play that comes next is told of already. */
const oneAhead = ({ plays }: FeedGame, at: number): readonly Chance[] =>
  plays
    .filter(({ arrivesAt, homeWinProbability }) => arrivesAt > at && arrivesAt <= at + 8 * second && homeWinProbability)
    .slice(0, 1)
    .map(({ id, homeWinProbability }) => ({ playId: id, home: homeWinProbability }));

/** Win probabilities that come late, early, without a figure or not at all, or are corrected. */
export const withUnsteadyChances = (view: View, game: FeedGame, seed: Seed): View => {
  if (view.chances.length === 0) return view;
  if (inWindow(view.at, minute, 0.05, 'no-chances', seed, game.id)) return { ...view, chances: [] };
  const plays = new Map(view.plays.map((play) => [play.id, play]));
  const chances = view.chances.flatMap((chance) => chanceNow(chance, plays.get(chance.playId), view.at, seed));
  return { ...view, chances: [...chances, ...oneAhead(game, view.at)] };
};

const liveMove = ({ score }: View): number => Math.round((score.away - score.home) / 2) + 0.5;

/** A line that is missing now and then, moves until the tip-off, and after it moves with the score. */
export const withUnsteadyLine = (view: View, game: FeedGame, seed: Seed): View => {
  if (inWindow(view.at, 7 * minute, 0.4, 'no-line', seed, game.id))
    return { ...view, line: { listed: false, moved: 0 } };
  const bucket = Math.floor(view.at / (4 * minute));
  const before = Math.round((dice('line-moves', seed, game.id, bucket) - 0.5) * 6) / 2;
  return { ...view, line: { listed: true, moved: isUnplayed(view.status) ? before : liveMove(view) } };
};
