import { type Words } from '../../kind.js';
import { withPlay } from '../../why/moment-text.js';
import { teamName } from '../../why/team-names.js';

export const words: Words<'nextToScore'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ outcome, by }, game) => `${teamName(game, outcome)} scored next${withPlay(game, by, ', by')}`,
};
