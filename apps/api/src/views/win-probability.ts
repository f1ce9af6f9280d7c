import { type WinProbability } from '@pbp/contracts';
import { leagues, winProbabilityModel, winProbabilitySeries } from '@pbp/domain';
import { ProblemError } from '../http/problem-error.js';
import { type PastGame } from '../log/past-game.js';

/** Throws ProblemError for a league whose games the model does not know. */
export const winProbability = ({ game, revision }: PastGame): WinProbability => {
  if (leagues[game.league].sport !== 'basketball') {
    throw new ProblemError('not-found', `There is no win probability for ${leagues[game.league].name}.`);
  }
  const points = winProbabilitySeries(game).map(({ secondsPlayed, home }) => ({ seconds: secondsPlayed, home }));
  return { gameId: game.id, revision, model: winProbabilityModel, points };
};
