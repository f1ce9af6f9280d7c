import { type Score, type Side } from '../../game/facts.js';
import { type KnownGame } from '../../game/game.js';
import { playScore } from '../../game/score/play-score.js';
import { opponentOf } from '../../game/plays/side-of-play.js';

type Teams = Pick<KnownGame, 'home' | 'away'>;

/** As fans call a team: by its place, or by its name where both are at home in the same one. */
export const teamName = (game: Teams, side: Side): string => {
  const { location, name } = game[side];
  return location === '' || location === game[opponentOf(side)].location ? name : location;
};

/** "31 to 24", that side's first. */
export const pointsText = (score: Score, side: Side): string => `${score[side]} to ${score[opponentOf(side)]}`;

/** "Boston 112, New York 104". */
export const scoreText = (game: Teams, score: Score): string =>
  `${teamName(game, 'home')} ${score.home}, ${teamName(game, 'away')} ${score.away}`;

/** The final, or what the plays have come to while there is none. */
export const finalScore = (game: KnownGame): Score => (game.phase.is === 'ended' ? game.phase.score : playScore(game));
