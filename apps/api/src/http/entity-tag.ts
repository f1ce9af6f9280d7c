import { version } from '@pbp/platform';
import { type Response } from 'express';

export type TagPart = string | number | null;

/**
 * Tags an answer by what it was made from. Weak, since compression changes bytes; with the version, since a new
 * release may shape the same revision differently. Express answers 304 to a matching If-None-Match by itself.
 */
export const tag = (response: Response, ...madeFrom: readonly TagPart[]): void => {
  response.setHeader('ETag', `W/"${[version, ...madeFrom].join('/')}"`);
  response.setHeader('Cache-Control', 'no-cache');
};
