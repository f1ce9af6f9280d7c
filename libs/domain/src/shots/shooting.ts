import { ratio } from '../stats/ratio.js';
import { type CourtZone, courtZones } from './court-zone.js';
import { type Shot } from './shot.js';

/** What came of some shots. */
export interface Shooting {
  readonly attempts: number;
  readonly made: number;
  readonly points: number;
  /** Points a shot, 0..3; null where none was tried. */
  readonly perShot: number | null;
}

export interface ZoneShooting extends Shooting {
  readonly zone: CourtZone;
}

/** Attempts, makes and points of shots. */
export const shootingOf = (shots: readonly Shot[]): Shooting => {
  const hits = shots.filter(({ made }) => made);
  const points = hits.reduce((sum, { worth }) => sum + worth, 0);
  return { attempts: shots.length, made: hits.length, points, perShot: ratio(points, shots.length) };
};

/** The same for each zone, from the basket outwards; shots whose place the feed does not give are in none. */
export const shootingByZone = (shots: readonly Shot[]): readonly ZoneShooting[] =>
  courtZones.map((zone) => ({ zone, ...shootingOf(shots.filter(({ from }) => from?.zone === zone)) }));
