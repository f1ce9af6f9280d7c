import { area, curveStepAfter, line } from 'd3-shape';
import { type Scale } from './scale';

/** The away team's lead from a moment on: up is away, down is home, everywhere. */
export interface LeadPoint {
  readonly seconds: number;
  readonly lead: number;
}

export interface LeadPaths {
  readonly line: string;
  readonly away: string;
  readonly home: string;
}

const rounded = (scale: Scale) => (value: number) => Math.round(scale(value) * 10) / 10;

/** Steps, never slopes: a lead does not drift. Each side's area is what lies on its side of level. */
export const leadPaths = (points: readonly LeadPoint[], xScale: Scale, yScale: Scale): LeadPaths => {
  const [x, y] = [rounded(xScale), rounded(yScale)];
  const data = [...points];
  const shape = area<LeadPoint>()
    .x((p) => x(p.seconds))
    .y0(y(0))
    .curve(curveStepAfter);
  return {
    line:
      line<LeadPoint>()
        .x((p) => x(p.seconds))
        .y((p) => y(p.lead))
        .curve(curveStepAfter)(data) ?? '',
    away: shape.y1((p) => y(Math.max(0, p.lead)))(data) ?? '',
    home: shape.y1((p) => y(Math.min(0, p.lead)))(data) ?? '',
  };
};
