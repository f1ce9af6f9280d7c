import { basketPlace, type ShotPlace } from '../enrichment/shot-place.js';

/** A part of the half court that a reader knows by name; corners as they lie with the basket below. */
export type CourtZone = 'rim' | 'short' | 'midRange' | 'leftCorner' | 'rightCorner' | 'aboveBreak';

/** From the basket outwards. */
export const courtZones: readonly CourtZone[] = ['rim', 'short', 'midRange', 'leftCorner', 'rightCorner', 'aboveBreak'];

/** The zone of a shot's place; `x` in feet, 0..50 across the court. Long twos are of the mid-range. */
export const courtZoneOf = ({ zone }: ShotPlace, x: number): CourtZone => {
  switch (zone) {
    case 'rim':
    case 'short':
      return zone;
    case 'midRange':
    case 'longTwo':
      return 'midRange';
    case 'cornerThree':
      return x < basketPlace.x ? 'leftCorner' : 'rightCorner';
    case 'three':
      return 'aboveBreak';
    default:
      return zone satisfies never;
  }
};
