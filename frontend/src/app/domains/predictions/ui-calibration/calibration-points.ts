import type { Profile } from '@pbp/contracts';
import { type Interval, wilsonInterval } from './wilson-interval';

/** Of the answers said with about `said`, `came` came true (0..1 both), and where the true share may lie. */
export interface CalibrationPoint {
  readonly said: number;
  readonly came: number;
  readonly answers: number;
  readonly interval: Interval;
}

/** So many answers are needed before the picture says anything. */
export const LEAST_FOR_CALIBRATION = 20;

/** The stretches of chances in which anything was said, from the least sure on. */
export const calibrationPoints = (bins: Profile['calibration']): readonly CalibrationPoint[] =>
  bins
    .filter(({ answers }) => answers > 0)
    .map(({ from, to, answers, came }) => ({
      said: (from + to) / 2,
      came: came / answers,
      answers,
      interval: wilsonInterval(came, answers),
    }));

/** How many answers with a chance there are. */
export const answersIn = (points: readonly CalibrationPoint[]): number =>
  points.reduce((sum, { answers }) => sum + answers, 0);
