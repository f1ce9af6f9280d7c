import { type Side } from '@pbp/domain';
import { type Frame, periodMarks, type Tick } from '../../../shared/charts/frame';
import { leadPaths, type LeadPaths } from '../../../shared/charts/lead-steps';
import { linear, type Scale } from '../../../shared/charts/scale';
import { type LeadMoments, type RunSpan } from './lead-moments';
import { wordPlaces } from './word-places';

export interface Band {
  readonly side: Side;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  /** Empty where it would run into its neighbour. */
  readonly label: string;
}

/** The chart in pixels. Up is away, down is home. */
export interface LeadGeometry extends Frame {
  readonly paths: LeadPaths;
  readonly bands: readonly Band[];
  readonly changes: readonly number[];
  readonly now: number | null;
  /** Where the words for who leads begin: away's above level, home's below. */
  readonly words: Readonly<Record<Side, number>>;
}

const leastLead = 10;
const labelRoom = 46;

/** The axis reaches at least ten either way and ends on a multiple of five beyond the data. */
export const leadRange = (leads: readonly number[]): readonly [up: number, down: number] => [
  Math.max(leastLead, Math.ceil((Math.max(0, ...leads) + 2) / 5) * 5),
  Math.min(-leastLead, Math.floor((Math.min(0, ...leads) - 2) / 5) * 5),
];

const ticksOf = (up: number, down: number, y: Scale): readonly Tick[] => {
  const ticks: Tick[] = [];
  for (let lead = Math.ceil(down / 10) * 10; lead <= up; lead += 10)
    ticks.push({ y: y(lead), text: lead === 0 ? '0' : `+${Math.abs(lead)}`, level: lead === 0 });
  return ticks;
};

const bandsOf = (runs: readonly RunSpan[], x: Scale): readonly Band[] => {
  let taken = -Infinity;
  return runs.map(({ side, points, from, to }) => {
    const [start, end] = [x(from), x(to)];
    const middle = (start + end) / 2;
    const fits = middle - taken > labelRoom;
    if (fits) taken = middle;
    return { side, x: start, width: Math.max(3, end - start), middle, label: fits ? `${points}–0` : '' };
  });
};

/** Lays the moments out in a box of `width` by `height` CSS pixels; `rem` is the reader's text size over 16. */
export const leadGeometry = (moments: LeadMoments, width: number, height: number, rem: number): LeadGeometry => {
  const [left, right, top, bottom] = [34 * rem, width - 10, 24 * rem, height - 40 * rem];
  const [up, down] = leadRange(moments.points.map((point) => point.lead));
  const x = linear(0, moments.length, left, right);
  const y = linear(up, down, top, bottom);
  const periods = periodMarks(moments.periods, x);
  const now = moments.now === null ? null : x(moments.now);
  return {
    left,
    right,
    top,
    bottom,
    paths: leadPaths(moments.points, x, y),
    ticks: ticksOf(up, down, y),
    periods,
    bands: bandsOf(moments.runs, x),
    changes: moments.changes.map(x),
    now,
    words: wordPlaces({
      steps: moments.points.map(({ seconds, lead }) => ({ x: x(seconds), y: y(lead) })),
      starts: periods.map(({ border }) => border ?? left),
      now,
      box: { left, right, top, bottom },
      rem,
    }),
  };
};
