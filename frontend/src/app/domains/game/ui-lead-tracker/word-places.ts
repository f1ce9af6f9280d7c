import { type Side } from '@pbp/domain';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The chart as far as words can be in its way, in CSS pixels. */
export interface WordRoom {
  /** The lead, holding from each point to the next. */
  readonly steps: readonly Point[];
  /** Where the periods begin: words stand after one of them. */
  readonly starts: readonly number[];
  readonly now: number | null;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The reader's text size over 16. */
  readonly rem: number;
}

const inset = 6;
/** "WXYZ leads" in the chart's text, with air around. */
const wordSize = { width: 64, height: 20 } as const;

/** The leads that hold at some time between two places. */
const heightsBetween = (steps: readonly Point[], from: number, to: number): readonly number[] =>
  steps.flatMap(({ x, y }, index) => (x <= to && (steps[index + 1]?.x ?? x) >= from ? [y] : []));

const isFree = ({ steps, now, box, rem }: WordRoom, side: Side, from: number): boolean => {
  const to = from + wordSize.width * rem;
  if (to > box.right || (now !== null && now >= from - inset && now <= to)) return false;
  const height = wordSize.height * rem;
  const heights = heightsBetween(steps, from - inset, to);
  return side === 'away' ? heights.every((y) => y > box.top + height) : heights.every((y) => y < box.bottom - height);
};

const placeOf = (room: WordRoom, side: Side): number => {
  const places = room.starts.map((start) => start + inset);
  return places.find((place) => isFree(room, side, place)) ?? room.box.left + inset;
};

/** Where the words for who leads begin: the first period where neither the line nor the mark of now is in their way. */
export const wordPlaces = (room: WordRoom): Readonly<Record<Side, number>> => ({
  away: placeOf(room, 'away'),
  home: placeOf(room, 'home'),
});
