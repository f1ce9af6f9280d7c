import { type KnownGame } from '@pbp/domain';
import { type CurvePoint } from '../data/win-curve';

/** "CPH 79 %": whoever is the likelier winner, never quite sure before the end. */
export const chanceText = (game: KnownGame, { away, at }: CurvePoint): string => {
  const side = away >= 0.5 ? 'away' : 'home';
  const chance = Math.max(away, 1 - away);
  const shown = at === 'Final' ? Math.round(chance * 100) : Math.min(99, Math.round(chance * 100));
  return `${game[side].abbreviation} ${shown} %`;
};

/** "Q2 5:07, 36–42: Bastian Nwosu makes 6-foot two point shot" */
export const pointText = ({ at, score, text }: CurvePoint): string =>
  text === '' ? `${at}, ${score}` : `${at}, ${score}: ${text}`;
