import { type CourtZone } from '@pbp/domain';

export const zoneNames: Readonly<Record<CourtZone, string>> = {
  rim: 'At the rim',
  short: 'Short, 5–10 ft',
  midRange: 'Mid-range',
  leftCorner: 'Left corner three',
  rightCorner: 'Right corner three',
  aboveBreak: 'Above-the-break three',
};

/** "1.12"; a dot where nothing was tried. */
export const perShotText = (perShot: number | null): string => (perShot === null ? '·' : perShot.toFixed(2));
