import { type Words } from '../../kind.js';
import { withPlay } from '../../why/moment-text.js';
import { teamName } from '../../why/team-names.js';

export const words: Words<'raceTo'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ terms, outcome, by }, game) =>
    `${teamName(game, outcome)} was the first with ${terms.points} points${withPlay(game, by, ', by')}`,
};
