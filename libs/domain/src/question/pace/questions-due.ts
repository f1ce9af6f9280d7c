import { type KnownGame } from '../../game/game.js';
import { lockReasonOf, optionsOf } from '../asking.js';
import { holdOver, type Holds } from '../asking-holds/holds.js';
import { type AskedQuestion } from '../question.js';
import { type Terms } from '../terms.js';
import { beforeTipOff } from './before-tip-off.js';
import { inBreaks } from './in-breaks.js';
import { questionKey } from './question-key.js';
import { whilePlaying } from './while-playing.js';

/** Open questions of a game at a time. */
export const mostOpen = 6;

export interface Asking {
  /** Every question of the game so far. */
  readonly asked: readonly AskedQuestion[];
  /** ISO time of what has just become known. */
  readonly now: string;
  /** How often the game is polled at present, in milliseconds; null where that is not known. */
  readonly intervalMs: number | null;
  /** What operators keep from being asked. */
  readonly holds: Holds;
}

const isOpen = ({ standing }: AskedQuestion): boolean => standing.is !== 'locked';

const due = (game: KnownGame, { now, intervalMs }: Asking): readonly Terms[] => [
  ...beforeTipOff(game, now),
  ...inBreaks(game),
  ...whilePlaying(game, intervalMs),
];

/**
 * What should be asked now, at most as much as may be open: never twice the same, never what is closed already or what an
 * operator holds.
 */
export const questionsDue = (game: KnownGame, asking: Asking): readonly Terms[] => {
  const known = new Set(asking.asked.map(({ opened }) => questionKey(opened.terms)));
  const room = mostOpen - asking.asked.filter(isOpen).length;
  return due(game, asking)
    .filter(({ kind }) => !holdOver(asking.holds, { gameId: game.id, kind }))
    .filter((terms) => !known.has(questionKey(terms)))
    .filter((terms) => lockReasonOf({ terms, day: game.day }, game) === null && optionsOf(terms, game) !== null)
    .slice(0, Math.max(0, room));
};
