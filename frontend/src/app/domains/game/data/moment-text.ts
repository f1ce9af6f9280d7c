import { type KnownGame, shownScore, statusOf } from '@pbp/domain';
import { shortPeriod } from '../../../shared/format/periods';

/** Where the game stands, briefly: "Q2 5:07", "before tip-off", "the final". */
export const momentText = (game: KnownGame): string => {
  if (game.phase.is === 'ended') return 'the final';
  const { period, clock } = statusOf(game);
  return period === 0 ? 'before tip-off' : `${shortPeriod(game.league, period)} ${clock}`.trim();
};

/** The same with the score: "Q2 5:07, CPH 36, HAR 42". */
export const scoredMomentText = (game: KnownGame): string => {
  const score = shownScore(game);
  const { away, home } = game;
  const moment = momentText(game);
  return score ? `${moment}, ${away.abbreviation} ${score.away}, ${home.abbreviation} ${score.home}` : moment;
};
