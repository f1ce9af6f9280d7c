import { basketPlace as basket, cornerReach, type CourtZone, type ThreePointLine, twoPointBounds } from '@pbp/domain';
import { linear, type Scale } from '../../../shared/charts/scale';

/** Feet, as the feed has them: the basket in the middle of the short side, the baseline behind it. */
const width = 50;
const baseline = -4.25;
const freeThrowLine = 14.75;
/** As far out as shots are drawn; beyond it are heaves. */
export const depth = 33;
/** Shots have whole feet: the area ends between the last of a corner and the first above. */
const cornerDepth = cornerReach + 0.5;
const { rim, short } = twoPointBounds;

/** Width over height, so that the page keeps the room before anything is drawn. */
export const courtAspect = width / (depth - baseline);

/** A half court in pixels, the basket below. */
export interface Court {
  readonly x: Scale;
  readonly y: Scale;
  readonly lines: string;
  /** Radius of the rim. */
  readonly ring: number;
  readonly areas: Readonly<Record<CourtZone, string>>;
  /** Where a zone's figures stand. */
  readonly middles: Readonly<Record<CourtZone, { readonly x: number; readonly y: number }>>;
}

const round = (scale: Scale) => (value: number) => Math.round(scale(value) * 10) / 10;

/** How far up the straight part of the three-point line reaches. */
const breakOf = ({ arc, corner }: ThreePointLine): number => basket.y + Math.sqrt(arc ** 2 - corner ** 2);

export const courtOf = (line: ThreePointLine, pixels: number): Court => {
  const x = round(linear(0, width, 0, pixels));
  const y = round(linear(depth, baseline, 0, pixels / courtAspect));
  const long = round(linear(0, width, 0, pixels));
  const arc = (radius: number, toX: number, toY: number, sweep: 0 | 1) =>
    `A${long(radius)},${long(radius)} 0 0 ${sweep} ${x(toX)},${y(toY)}`;
  const [left, right, straight] = [basket.x - line.corner, basket.x + line.corner, breakOf(line)];
  const inside = `M${x(left)},${y(baseline)}V${y(straight)}${arc(line.arc, right, straight, 1)}V${y(baseline)}`;
  const box = (from: number, to: number) => `M${x(from)},${y(baseline)}V${y(cornerDepth)}H${x(to)}V${y(baseline)}Z`;
  // Half the circle of `radius` around the basket, down to the baseline at its sides.
  const dome = (radius: number) =>
    `M${x(basket.x - radius)},${y(baseline)}V${y(basket.y)}${arc(radius, basket.x + radius, basket.y, 1)}V${y(baseline)}Z`;
  const beyond =
    `M${x(0)},${y(cornerDepth)}V${y(depth)}H${x(width)}V${y(cornerDepth)}H${x(right)}V${y(straight)}` +
    `${arc(line.arc, left, straight, 0)}V${y(cornerDepth)}Z`;
  return {
    x,
    y,
    ring: long(0.75),
    lines:
      `M${x(0)},${y(baseline)}H${x(width)}` +
      `M${x(17)},${y(baseline)}V${y(freeThrowLine)}H${x(33)}V${y(baseline)}` +
      `M${x(19)},${y(freeThrowLine)}${arc(6, 31, freeThrowLine, 1)}` +
      `M${x(21)},${y(basket.y)}${arc(4, 29, basket.y, 1)}` +
      `M${x(22)},${y(-0.25)}H${x(28)}${inside}`,
    areas: {
      rim: dome(rim),
      short: dome(short) + dome(rim),
      midRange: `${inside}Z${dome(short)}`,
      leftCorner: box(0, left),
      rightCorner: box(right, width),
      aboveBreak: beyond,
    },
    middles: {
      rim: { x: x(basket.x), y: y(1.5) },
      short: { x: x(basket.x), y: y(8.2) },
      midRange: { x: x(basket.x), y: y(17.4) },
      leftCorner: { x: x(left / 2), y: y(2) },
      rightCorner: { x: x((right + width) / 2), y: y(2) },
      aboveBreak: { x: x(basket.x), y: y(29) },
    },
  };
};
