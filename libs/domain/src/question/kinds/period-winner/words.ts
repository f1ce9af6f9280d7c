import { scoreTimeline } from '../../../game/score/score-timeline.js';
import { pointsIn } from '../../after-plays.js';
import { type Words } from '../../kind.js';
import { periodText } from '../../why/moment-text.js';
import { pointsText, teamName } from '../../why/team-names.js';

export const words: Words<'periodWinner'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ terms, outcome }, game) => {
    const points = pointsIn(scoreTimeline(game).filter(({ period }) => period === terms.period));
    const scored = `${teamName(game, outcome)} scored more in ${periodText(game, terms.period)}`;
    return `${scored}, ${pointsText(points, outcome)}`;
  },
};
