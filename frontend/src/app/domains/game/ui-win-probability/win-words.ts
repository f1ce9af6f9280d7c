import { type KnownGame } from '@pbp/domain';
import { chanceText } from '../../../shared/format/figures';
import { type CurvePoint } from '../data/win-curve';

/** "CPH 79 %" of the away team's chance: whoever is the likelier winner. */
export const likelierText = (game: KnownGame, away: number): string =>
  `${game[away >= 0.5 ? 'away' : 'home'].abbreviation} ${chanceText(Math.max(away, 1 - away))}`;

/** "Q2 5:07, 36–42: Bastian Nwosu makes 6-foot two point shot" */
export const pointText = ({ at, score, text }: CurvePoint): string =>
  text === '' ? `${at}, ${score}` : `${at}, ${score}: ${text}`;
