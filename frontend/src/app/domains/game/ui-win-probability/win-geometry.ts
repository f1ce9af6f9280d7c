import { curveStepAfter, line } from 'd3-shape';
import { type Frame, periodMarks } from '../../../shared/charts/frame';
import { type LeadPaths, leadPaths } from '../../../shared/charts/lead-steps';
import { linear, type Scale } from '../../../shared/charts/scale';
import { type CurvePoint, type Swing } from '../data/win-curve';
import { type LeadMoments } from '../ui-lead-tracker/lead-moments';

export interface Ring {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Where its number stands: towards the middle, where the line is not. */
  readonly labelY: number;
}

/** The chart in pixels. Up is away, down is home, in the middle nobody is ahead. */
export interface WinGeometry extends Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly paths: LeadPaths;
  /** The feed's own line; empty where it gives no chances. */
  readonly feed: string;
  readonly rings: readonly Ring[];
  readonly now: number | null;
}

/** Per cent by which the away team's chance is above or below even. */
const above = (away: number): number => (away - 0.5) * 100;
const ringOff = 22;

/** Lays the chances out in a box of `width` by `height` CSS pixels; `rem` is the reader's text size over 16. */
export const winGeometry = (
  curve: readonly CurvePoint[],
  swings: readonly Swing[],
  { periods, length, now }: Pick<LeadMoments, 'periods' | 'length' | 'now'>,
  { width, height, rem }: { readonly width: number; readonly height: number; readonly rem: number },
): WinGeometry => {
  const [left, right, top, bottom] = [40 * rem, width - 10, 8, height - 26 * rem];
  const x = linear(0, length, left, right);
  const y = linear(50, -50, top, bottom);
  const last = curve.at(-1);
  const points = curve.map(({ seconds, away }) => ({ seconds, lead: above(away) }));
  const played = last && now !== null && now > last.seconds ? [{ seconds: now, lead: above(last.away) }] : [];
  const told = curve.flatMap(({ seconds, feedAway }) =>
    feedAway === null ? [] : [{ seconds, lead: above(feedAway) }],
  );
  return {
    left,
    right,
    top,
    bottom,
    x,
    y,
    paths: leadPaths([...points, ...played], x, y),
    feed:
      line<(typeof told)[number]>()
        .x((point) => x(point.seconds))
        .y((point) => y(point.lead))
        .curve(curveStepAfter)(told) ?? '',
    ticks: [50, 25, 0, -25, -50].map((level) => ({
      y: y(level),
      text: Math.abs(level) === 25 ? '75' : level === 0 ? '50 %' : '',
      level: level === 0,
    })),
    periods: periodMarks(periods, x),
    rings: swings.map(({ point }, index) => {
      const at = y(above(point.away));
      return {
        number: index + 1,
        x: x(point.seconds),
        y: at,
        labelY: at + (point.away > 0.5 ? ringOff : -ringOff),
      };
    }),
    now: now === null ? null : x(now),
  };
};
