import { type Position } from '@pbp/eventing';

const digits = 20;

/** A position of the log as text that sorts as the log does, also where PostgreSQL sorts it. */
export const placeOf = (position: Position): string =>
  position
    .split('/')
    .map((part) => part.padStart(digits, '0'))
    .join('/');

/** The first half of a place as a number, in SQL: short, where places of answers are only compared with each other. */
export const commitAt = (place: string): string => `split_part(${place}, '/', 1)::bigint`;

/** The position that lies there. */
export const positionAt = (place: string): Position =>
  place
    .split('/')
    .map((part) => BigInt(part).toString())
    .join('/');
