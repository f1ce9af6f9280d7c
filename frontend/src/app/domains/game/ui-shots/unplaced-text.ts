import { type Shot } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';

/** How many of the shots cannot be drawn; empty where all can. */
export const unplacedText = (shots: readonly Shot[]): string => {
  const count = shots.filter(({ from }) => from === null).length;
  return count === 0 ? '' : `Of ${plural(count, 'shot')} the feed does not say from where.`;
};
