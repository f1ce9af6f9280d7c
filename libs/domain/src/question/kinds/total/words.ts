import { type KnownGame } from '../../../game/game.js';
import { type DecidedAs, type Words } from '../../kind.js';
import { withPlay } from '../../why/moment-text.js';
import { overUnderText } from '../../why/over-under-text.js';
import { finalScore } from '../../why/team-names.js';

const pointsOfBoth = (game: KnownGame): number => {
  const { home, away } = finalScore(game);
  return home + away;
};

const passed = ({ terms, by }: DecidedAs<'total'>, game: KnownGame): string =>
  withPlay(game, by, `both teams together passed ${terms.line} points with`) ||
  `both teams together scored ${pointsOfBoth(game)} points, more than ${terms.line}`;

export const words: Words<'total'> = {
  answer: ({ line }, outcome) => `${overUnderText(outcome, line)} points`,
  verdict: (decided, game) => {
    if (decided.outcome === 'over') return passed(decided, game);
    return `both teams together scored ${pointsOfBoth(game)} points, fewer than ${decided.terms.line}`;
  },
};
