import { type WinProbability } from '@pbp/contracts';
import { feedChances, gameModelOf, type KnownGame, leagues, winProbabilitySeries } from '@pbp/domain';
import { ProblemError } from '../http/problem-error.js';
import { type PastGame } from '../log/past-game.js';

const lineOf = ({ line }: KnownGame): WinProbability['line'] => (line ? { ...line, total: line.total ?? null } : null);

const pointsOf = (game: KnownGame): WinProbability['points'] => {
  const espn = feedChances(game);
  return winProbabilitySeries(game).map(({ playId, secondsPlayed, home }) => ({
    seconds: secondsPlayed,
    home,
    espn: (playId === null ? undefined : espn.get(playId)) ?? null,
  }));
};

/** Throws ProblemError for a league whose games the model does not know. */
export const winProbability = ({ game, revision }: PastGame): WinProbability => {
  const model = gameModelOf(game);
  if (!model) throw new ProblemError('not-found', `There is no win probability for ${leagues[game.league].name}.`);
  return { gameId: game.id, revision, model: model.name, line: lineOf(game), points: pointsOf(game) };
};
