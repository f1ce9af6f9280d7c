import { type CurvePoint } from '../data/win-curve';

interface Chosen {
  readonly source: readonly CurvePoint[];
  readonly value: number;
}

/** Where the point that somebody chose lies now; the newest where nobody left it, or where the point is gone. */
export const keptPoint = (curve: readonly CurvePoint[], before: Chosen | undefined): number => {
  const newest = curve.length - 1;
  const point = before?.source[before.value];
  if (!point || before.value === before.source.length - 1) return newest;
  const kept = curve.findIndex(({ playId }) => playId === point.playId);
  return kept < 0 ? newest : kept;
};
