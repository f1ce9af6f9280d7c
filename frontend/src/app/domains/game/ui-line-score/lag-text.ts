import { currentPlays, type KnownGame, lineScore, type Score, shownScore } from '@pbp/domain';
import { scoreText } from '../../../shared/format/numbers';

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0);

const playsBehind = (plays: Score, score: Score): boolean => plays.home < score.home || plays.away < score.away;

/** Why the periods do not add up to the total while a game is on: plays and score come apart. Empty where they agree. */
export const lagText = (game: KnownGame): string => {
  const score = shownScore(game);
  if (game.phase.is !== 'inProgress' || score === null || currentPlays(game).length === 0) return '';
  const line = lineScore(game);
  const plays = { home: sum(line.home), away: sum(line.away) };
  if (plays.home === score.home && plays.away === score.away) return '';
  return `${playsBehind(plays, score) ? 'Plays' : 'The score'} may lag: the plays add up to ${scoreText(plays)}.`;
};
