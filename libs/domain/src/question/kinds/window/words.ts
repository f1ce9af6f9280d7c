import { pointsIn } from '../../after-plays.js';
import { type Words } from '../../kind.js';
import { windowSeconds } from '../../terms.js';
import { clockText } from '../../why/clock-text.js';
import { periodText } from '../../why/moment-text.js';
import { pointsText, teamName } from '../../why/team-names.js';
import { basketsIn } from './baskets-in.js';

export const words: Words<'window'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ terms, outcome }, game) => {
    const { period, from } = terms;
    const span = `${clockText(from)} to ${clockText(from - windowSeconds)} of ${periodText(game, period)}`;
    const points = pointsText(pointsIn(basketsIn(terms, game)), outcome);
    return `${teamName(game, outcome)} scored more from ${span}, ${points}`;
  },
};
