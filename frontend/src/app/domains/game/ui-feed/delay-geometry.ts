import { type DelayBin, lateAfterSeconds } from '@pbp/domain';
import { linear } from '../../../shared/charts/scale';

export interface DelayBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly late: boolean;
}

/** A mark at a delay: a line, and its word beside it. */
export interface DelayMark {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  /** Row of its word, so that two do not meet. */
  readonly row: number;
}

/** The chart in pixels. */
export interface DelayGeometry {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly bars: readonly DelayBar[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly seconds: readonly { readonly x: number; readonly text: string }[];
  readonly marks: readonly DelayMark[];
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const mostTicks = 4;

const stepOf = (most: number): number => steps.find((step) => most / step <= mostTicks) ?? most;

/** Lays the bins out in a box of `width` by `height` CSS pixels; `rem` is the reader's text size over 16. */
export const delayGeometry = (
  bins: readonly DelayBin[],
  marked: readonly { readonly seconds: number; readonly text: string }[],
  width: number,
  height: number,
  rem: number,
): DelayGeometry => {
  const [left, right, top, bottom] = [34 * rem, width - 10, 44 * rem, height - 40 * rem];
  const most = Math.max(1, ...bins.map(({ plays }) => plays));
  const step = stepOf(most);
  const slot = (right - left) / bins.length;
  const y = linear(0, Math.ceil(most / step) * step, bottom, top);
  const lastFrom = bins.at(-1)?.from ?? 0;
  const along = linear(0, lastFrom, left, right - slot);
  /* The last bin is open: whatever lies in it is marked at its middle. */
  const x = (seconds: number): number => (seconds < lastFrom ? along(seconds) : right - slot / 2);
  return {
    left,
    right,
    top,
    bottom,
    bars: bins.map(({ plays, from }, index) => ({
      x: left + index * slot + 1,
      y: y(plays),
      width: slot - 2,
      height: bottom - y(plays),
      late: from >= lateAfterSeconds,
    })),
    ticks: Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step).map((plays) => ({
      y: y(plays),
      text: String(plays),
    })),
    seconds: bins
      .filter(({ from }) => from % 10 === 0)
      .map(({ from, to }) => ({ x: along(from), text: to === null ? `${from}+` : String(from) })),
    marks: marked.map(({ seconds, text }, row) => ({
      x: x(seconds),
      text,
      anchor: x(seconds) > (left + right) / 2 ? 'end' : 'start',
      row,
    })),
  };
};
