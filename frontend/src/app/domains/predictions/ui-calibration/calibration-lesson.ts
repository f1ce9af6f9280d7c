import { chanceText } from '../../../shared/format/figures';
import { type CalibrationPoint } from './calibration-points';

/** The one thing that a fan can learn from the picture: a fact, and what it means. */
export interface CalibrationLesson {
  readonly said: string;
  readonly came: string;
  readonly meaning: string;
}

/** How far what came is from what was said, in standard errors: negative for who was too sure. */
const distance = ({ said, came, answers }: CalibrationPoint): number =>
  (came - said) / Math.sqrt((said * (1 - said)) / answers);

const meaningOf = (far: number): string => {
  const which = far < 0 ? 'too sure' : 'less sure than you could be';
  if (Math.abs(far) < 1) return 'That fits.';
  return Math.abs(far) < 2 ? `You may be a little ${which} there, or it is chance.` : `You are ${which} there.`;
};

/** About the stretch in which what came is farthest from what was said, luck considered; null without any. */
export const calibrationLesson = (points: readonly CalibrationPoint[]): CalibrationLesson | null => {
  const [point] = points.toSorted((a, b) => Math.abs(distance(b)) - Math.abs(distance(a)));
  if (!point) return null;
  return { said: chanceText(point.said), came: chanceText(point.came), meaning: meaningOf(distance(point)) };
};
