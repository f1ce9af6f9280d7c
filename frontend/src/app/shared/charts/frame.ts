import { type Scale } from './scale';

/** The grid of a chart over the time of a game, in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  readonly periods: readonly PeriodMark[];
}

export interface Tick {
  readonly y: number;
  readonly text: string;
  readonly level: boolean;
}

interface PeriodMark {
  readonly name: string;
  readonly middle: number;
  /** Where it begins; null for the first, which begins at the edge. */
  readonly border: number | null;
}

/** The periods of a game on the axis of its time. */
export const periodMarks = (
  periods: readonly { readonly name: string; readonly from: number; readonly to: number }[],
  x: Scale,
): readonly PeriodMark[] =>
  periods.map(({ name, from, to }) => ({ name, middle: x((from + to) / 2), border: from === 0 ? null : x(from) }));
