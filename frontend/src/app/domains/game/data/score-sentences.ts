import { type KnownGame, shownScore } from '@pbp/domain';
import { scoreText } from '../../../shared/format/numbers';

/** "CPH 59–57 HAR", for titles. */
export const titleOf = (game: KnownGame): string => {
  const { away, home } = game;
  const score = shownScore(game);
  return score
    ? `${away.abbreviation} ${scoreText(score)} ${home.abbreviation}`
    : `${away.abbreviation} at ${home.abbreviation}`;
};

/** "Copperhill Drovers 59, Harlow Bay Lanterns 57" */
export const headingOf = (game: KnownGame): string => {
  const [away, home] = [`${game.away.location} ${game.away.name}`, `${game.home.location} ${game.home.name}`];
  const score = shownScore(game);
  return score ? `${away} ${score.away}, ${home} ${score.home}` : `${away} at ${home}`;
};

/** "Drovers lead 59 to 57", "Level at 57" */
export const leadSentence = (game: KnownGame): string => {
  const { away, home } = shownScore(game) ?? { away: 0, home: 0 };
  if (away === home) return `Level at ${home}`;
  const verb = game.phase.is === 'ended' ? 'win' : 'lead';
  return away > home ? `${game.away.name} ${verb} ${away} to ${home}` : `${game.home.name} ${verb} ${home} to ${away}`;
};
