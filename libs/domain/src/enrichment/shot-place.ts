import { type Play } from '../game/play.js';

export type ShotZone = 'rim' | 'short' | 'midRange' | 'longTwo' | 'cornerThree' | 'three';

export interface ShotPlace {
  /** Feet from the basket. */
  readonly feet: number;
  readonly zone: ShotZone;
}

const basket = { x: 25, y: 1 };

/** Where the three-point line runs straight (22 ft to the side of the basket, up to 14 ft from the baseline). */
const isCorner = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.abs(x - basket.x) >= 21 && y <= 9;

const twoPointZone = (feet: number): ShotZone => {
  if (feet < 5) return 'rim';
  if (feet < 10) return 'short';
  return feet < 16 ? 'midRange' : 'longTwo';
};

/**
 * From where a field goal was tried; null for other plays and where the feed gives no place. The bounds 5, 10 and 16 ft
 * are those of Basketball-Reference's shooting tables; whether it was a three is the play's own word, not the place's.
 */
export const shotPlace = ({ action, coordinate }: Play): ShotPlace | null => {
  if (action.kind !== 'shot' || !coordinate) return null;
  const feet = Math.hypot(coordinate.x - basket.x, coordinate.y - basket.y);
  if (action.points === 3) return { feet, zone: isCorner(coordinate) ? 'cornerThree' : 'three' };
  return { feet, zone: twoPointZone(feet) };
};
