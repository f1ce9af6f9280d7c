import { type Shot } from '@pbp/domain';
import { type Court, depth } from './court-geometry';

/** A shot on the court, in pixels. */
export interface ShotMark {
  readonly id: string;
  readonly made: boolean;
  readonly x: number;
  readonly y: number;
}

/** Of the shots whose place is known and drawn; misses come first, so that what was made lies above. */
export const marksOf = (shots: readonly Shot[], court: Court): readonly ShotMark[] => {
  const marks = shots.flatMap(({ play: { id }, made, from }) =>
    from && from.y <= depth ? [{ id, made, x: court.x(from.x), y: court.y(from.y) }] : [],
  );
  return [...marks.filter(({ made }) => !made), ...marks.filter(({ made }) => made)];
};
