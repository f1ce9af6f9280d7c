import { gameClockText } from '../../league/period-names.js';
import { type KnownGame } from '../game.js';
import { shownScore } from './shown-score.js';
import { statusOf } from './status-of.js';

/** Where the game stands, briefly: "Q2 5:07", "before tip-off", "the final". */
export const momentText = (game: KnownGame): string => {
  if (game.phase.is === 'ended') return 'the final';
  const now = statusOf(game);
  return now.period === 0 ? 'before tip-off' : gameClockText(game.league, now);
};

/** The same with the score: "Q2 5:07, CPH 36, HAR 42". */
export const scoredMomentText = (game: KnownGame): string => {
  const score = shownScore(game);
  const { away, home } = game;
  const moment = momentText(game);
  return score ? `${moment}, ${away.abbreviation} ${score.away}, ${home.abbreviation} ${score.home}` : moment;
};
