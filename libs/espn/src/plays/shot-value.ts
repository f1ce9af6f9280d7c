/** What a play says of a shot's worth. `coordinate` is in feet, basket near (25, 1). */
export interface ShotFacts {
  readonly text: string;
  readonly typeId: string;
  readonly made: boolean;
  readonly scoreValue?: number;
  readonly pointsAttempted?: number;
  readonly coordinate?: { readonly x: number; readonly y: number };
}

const asValue = (points: number | undefined): 2 | 3 | undefined => (points === 2 || points === 3 ? points : undefined);

/** College types of 2026 carry the worth in their first digit: 20558, 30558. */
const typeValue = (typeId: string): 2 | 3 | undefined =>
  /^[23]0\d{3}$/.test(typeId) ? asValue(Number(typeId[0])) : undefined;

/** The arc is 23.75 ft from the basket's centre and 22 ft to its side up to 9 ft from the baseline of the feed's court. */
const isBeyondArc = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.hypot(x - 25, y - 1) >= 23.75 || (Math.abs(x - 25) >= 22 && y <= 9);

/**
 * Whether a shot was for two or for three. Texts leave "three point" out at times, so they come after the figures;
 * `scoreValue` of a miss is 0 in the NBA and the shot's worth in college.
 */
export const shotValue = (shot: ShotFacts): 2 | 3 =>
  (shot.made ? asValue(shot.scoreValue) : undefined) ??
  asValue(shot.pointsAttempted) ??
  typeValue(shot.typeId) ??
  asValue(shot.scoreValue) ??
  (/three[ -]point|3-?pt/i.test(shot.text) || (shot.coordinate && isBeyondArc(shot.coordinate)) ? 3 : 2);
