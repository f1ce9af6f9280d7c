import { type Play } from '../game/play.js';

export type ShotZone = 'rim' | 'short' | 'midRange' | 'longTwo' | 'cornerThree' | 'three';

export interface ShotPlace {
  /** Feet from the basket. */
  readonly feet: number;
  readonly zone: ShotZone;
}

/** Where the feed has the basket, in feet. */
export const basketPlace = { x: 25, y: 1 } as const;

/** A corner three is tried from no further up than this, in the feed's whole feet. */
export const cornerReach = 9;

/** How far from the basket a shot at the rim, a short one and one from mid-range end, in feet. */
export const twoPointBounds = { rim: 5, short: 10, midRange: 16 } as const;

/** Where the three-point line runs straight (22 ft to the side of the basket, up to 14 ft from the baseline). */
const isCorner = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.abs(x - basketPlace.x) >= 21 && y <= cornerReach;

const twoPointZone = (feet: number): ShotZone => {
  if (feet < twoPointBounds.rim) return 'rim';
  if (feet < twoPointBounds.short) return 'short';
  return feet < twoPointBounds.midRange ? 'midRange' : 'longTwo';
};

/**
 * From where a field goal was tried; null for other plays and where the feed gives no place. The bounds 5, 10 and 16 ft
 * are those of Basketball-Reference's shooting tables; whether it was a three is the play's own word, not the place's.
 */
export const shotPlace = ({ action, coordinate }: Play): ShotPlace | null => {
  if (action.kind !== 'shot' || !coordinate) return null;
  const feet = Math.hypot(coordinate.x - basketPlace.x, coordinate.y - basketPlace.y);
  if (action.points === 3) return { feet, zone: isCorner(coordinate) ? 'cornerThree' : 'three' };
  return { feet, zone: twoPointZone(feet) };
};
