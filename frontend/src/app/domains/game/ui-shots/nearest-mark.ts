/** Marks are too small to hit: a tap means the nearest within a circle that a finger can hit. */
const reach = 22;

interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The mark that a tap at (x, y), all in pixels, is meant for; null where none is near. */
export const nearestMark = <M extends Mark>(marks: readonly M[], x: number, y: number): M | null => {
  const far = (mark: M): number => Math.hypot(mark.x - x, mark.y - y);
  const [nearest] = marks.toSorted((one, other) => far(one) - far(other));
  return nearest && far(nearest) <= reach ? nearest : null;
};
