import { type Words } from '../../kind.js';
import { withPlay } from '../../why/moment-text.js';
import { finalScore, pointsText, teamName } from '../../why/team-names.js';

export const words: Words<'gameWinner'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ outcome, by }, game) => {
    const won = `${teamName(game, outcome)} won, ${pointsText(finalScore(game), outcome)}`;
    return `${won}${withPlay(game, by, ', ahead for good with')}`;
  },
};
