import { pointsIn } from '../../after-plays.js';
import { type Words } from '../../kind.js';
import { windowSeconds } from '../../terms.js';
import { periodText } from '../../why/moment-text.js';
import { pointsText, teamName } from '../../why/team-names.js';
import { basketsIn } from './baskets-in.js';

const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

export const words: Words<'window'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ terms, outcome }, game) => {
    const { period, from } = terms;
    const span = `${clockText(from)} to ${clockText(from - windowSeconds)} of ${periodText(game, period)}`;
    const points = pointsText(pointsIn(basketsIn(terms, game)), outcome);
    return `${teamName(game, outcome)} scored more from ${span}, ${points}`;
  },
};
