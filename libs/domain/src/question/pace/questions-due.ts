import { type KnownGame } from '../../game/game.js';
import { clockSeconds } from '../../game/status/clock.js';
import { lockReasonOf, optionsOf } from '../asking.js';
import { holdOver, type Holds } from '../asking-holds/holds.js';
import { type AskedQuestion } from '../question.js';
import { type Terms } from '../terms.js';
import { beforeTipOff } from './before-tip-off.js';
import { inBreaks } from './in-breaks.js';
import { questionKey } from './question-key.js';
import { type LastAsked, whilePlaying } from './while-playing.js';

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

const lastNextToScore = (asked: readonly AskedQuestion[]): LastAsked | null => {
  const last = asked.findLast(({ opened }) => opened.terms.kind === 'nextToScore')?.opened.basis;
  return last ? { period: last.period, secondsLeft: clockSeconds(last.clock) ?? 0 } : null;
};

const due = (game: KnownGame, { asked, now, intervalMs }: Asking): readonly Terms[] => [
  ...beforeTipOff(game, now),
  ...inBreaks(game),
  ...whilePlaying(game, intervalMs, lastNextToScore(asked)),
];

/**
 * What should be asked now, at most as much as may be open: never twice the same, never what is closed already or what an
 * operator holds.
 */
export const questionsDue = (game: KnownGame, asking: Asking): readonly Terms[] => {
  const known = new Set(asking.asked.map(({ opened }) => questionKey(opened.terms)));
  const room = mostOpen - asking.asked.filter(isOpen).length;
  const isAsked = ({ opened, standing }: AskedQuestion, { kind }: Terms): boolean =>
    kind === 'nextToScore' && opened.terms.kind === kind && standing.is !== 'locked';
  return due(game, asking)
    .filter(({ kind }) => !holdOver(asking.holds, { gameId: game.id, kind }))
    .filter((terms) => !known.has(questionKey(terms)))
    .filter((terms) => !asking.asked.some((question) => isAsked(question, terms)))
    .filter((terms) => lockReasonOf({ terms, day: game.day }, game) === null && optionsOf(terms, game) !== null)
    .slice(0, Math.max(0, room));
};
