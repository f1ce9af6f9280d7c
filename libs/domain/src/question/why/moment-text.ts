import { type KnownGame } from '../../game/game.js';
import { type Play } from '../../game/play.js';

type Timed = Pick<KnownGame, 'regulationPeriods'>;

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinal = (number: number): string => ordinals[number - 1] ?? `${number}th`;

const partName = (regulationPeriods: number): string => {
  if (regulationPeriods === 4) return 'quarter';
  return regulationPeriods === 2 ? 'half' : 'period';
};

/** "the third quarter", "the second half", "overtime", "the second overtime". */
export const periodText = ({ regulationPeriods }: Timed, period: number): string => {
  if (period <= regulationPeriods) return `the ${ordinal(period)} ${partName(regulationPeriods)}`;
  const overtime = period - regulationPeriods;
  return overtime === 1 ? 'overtime' : `the ${ordinal(overtime)} overtime`;
};

/** What the feed says of a play, as part of a sentence. */
export const wordsOf = ({ text, type }: Pick<Play, 'text' | 'type'>): string =>
  `"${(text === '' ? type.text : text).replace(/\.$/, '')}"`;

/** `"Brown makes three point jumper" at 0:04 of the fourth quarter`. */
export const playText = (game: Timed, play: Play): string =>
  `${wordsOf(play)} at ${play.clock} of ${periodText(game, play.period)}`;

/** ` with` or another word, and the first of these plays that the game knows; nothing where it knows none. */
export const withPlay = (game: KnownGame, by: readonly string[], word: string): string => {
  const entry = game.plays.find(({ play }) => by.includes(play.id));
  return entry ? `${word} ${playText(game, entry.play)}` : '';
};
