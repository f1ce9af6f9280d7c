import { type Random } from '../random/random.js';
import { type Spot, type Zone } from './happening.js';

const basket = { x: 25, y: 1 };

/** Feet between a spot and the basket. */
export const feetFrom = (spot: Spot): number => Math.hypot(spot.x - basket.x, spot.y - basket.y);

/** The three-point line on the shared half court: an arc of 23.75 ft, straight in the corners. */
export const isThree = (spot: Spot): boolean =>
  feetFrom(spot) >= 23.75 || (Math.abs(spot.x - basket.x) >= 22 && spot.y <= 9);

/** Feet from the basket, and degrees to either side of the line down the middle of the floor. */
const ranges: Readonly<Record<Zone, { readonly feet: readonly [number, number]; readonly degrees: number }>> = {
  rim: { feet: [0, 4], degrees: 90 },
  floater: { feet: [5, 9.4], degrees: 75 },
  midRange: { feet: [10, 15.4], degrees: 80 },
  longTwo: { feet: [16, 22], degrees: 75 },
  cornerThree: { feet: [22, 24], degrees: 0 },
  aboveTheBreak: { feet: [24, 27.5], degrees: 66 },
  heave: { feet: [46, 68], degrees: 15 },
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const corner = (random: Random): Spot => ({
  x: random.chance(0.5) ? random.integer(1, 3) : random.integer(47, 49),
  y: random.integer(0, 8),
});

const onArc = (random: Random, zone: Zone): Spot => {
  const { feet, degrees } = ranges[zone];
  const angle = (random.between(-degrees, degrees) * Math.PI) / 180;
  const distance = random.between(feet[0], feet[1]);
  return {
    x: clamp(Math.round(basket.x + distance * Math.sin(angle)), 1, 49),
    y: Math.round(basket.y + distance * Math.cos(angle)),
  };
};

const isTwoZone = (zone: Zone): boolean => zone !== 'cornerThree' && zone !== 'aboveTheBreak' && zone !== 'heave';

/** Where a shot of a zone was taken; always on the right side of the three-point line. */
export const spotIn = (random: Random, zone: Zone): Spot => {
  if (zone === 'cornerThree') return corner(random);
  for (let attempt = 0; attempt < 10; attempt++) {
    const spot = onArc(random, zone);
    if (isThree(spot) !== isTwoZone(zone)) return spot;
  }
  return isTwoZone(zone) ? { x: 25, y: 12 } : { x: 25, y: 26 };
};
