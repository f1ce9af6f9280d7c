import { linear, type Scale } from '../../../shared/charts/scale';
import { type CalibrationPoint } from './calibration-points';

export interface Mark {
  readonly at: number;
  readonly text: string;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly low: number;
  readonly high: number;
}

/** The chart in pixels: what was said to the right, what came true upwards. */
export interface CalibrationGeometry {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly dots: readonly Dot[];
  readonly line: string;
  /** Where what comes is what was said. */
  readonly perfect: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly xMarks: readonly Mark[];
  readonly yMarks: readonly Mark[];
}

const rounded = (scale: Scale): Scale => {
  return (value) => Math.round(scale(value) * 10) / 10;
};

const marks = (from: number, step: number, scale: Scale): readonly Mark[] => {
  const count = Math.round((1 - from) / step);
  return Array.from({ length: count + 1 }, (_, n) => from + n * step).map((value) => ({
    at: scale(value),
    text: String(Math.round(value * 100)),
  }));
};

const floorTo = (value: number, step: number): number => Math.floor(value / step + 1e-9) * step;

/** Larger for more answers, and never so large that it hides its neighbours. */
const radiusOf = (answers: number): number => Math.min(12, 3 + Math.sqrt(answers) * 0.9);

/** Who picks between two says half or more; then the axis begins there. */
const startOf = (points: readonly CalibrationPoint[]): number => (points.every(({ said }) => said >= 0.5) ? 0.5 : 0);

/** Lays the points out in a box of `width` by `height` CSS pixels; `rem` is the reader's text size over 16. */
export const calibrationGeometry = (
  points: readonly CalibrationPoint[],
  width: number,
  height: number,
  rem: number,
): CalibrationGeometry => {
  const [left, right, top, bottom] = [34 * rem, width - 14, 30 * rem, height - 42 * rem];
  const start = startOf(points);
  const lowest = floorTo(Math.min(start, ...points.map(({ interval }) => interval.low)), 0.2);
  const x = rounded(linear(start, 1, left, right));
  const y = rounded(linear(lowest, 1, bottom, top));
  const dots = points.map(({ said, came, answers, interval }) => ({
    x: x(said),
    y: y(came),
    radius: radiusOf(answers),
    low: y(interval.low),
    high: y(interval.high),
  }));
  return {
    left,
    right,
    bottom,
    dots,
    line: dots.map((dot, n) => `${n === 0 ? 'M' : 'L'}${dot.x},${dot.y}`).join(''),
    perfect: { x1: x(start), y1: y(start), x2: x(1), y2: y(1) },
    xMarks: marks(start, start === 0 ? 0.2 : 0.1, x),
    yMarks: marks(lowest, 0.2, y),
  };
};
