import { type ToldPlay } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';

/** Of plays that were taken back and are listed again all the same; empty where there is none. */
export const returnsText = (told: ReadonlyMap<string, ToldPlay>): string => {
  const back = [...told.values()].filter(({ returns, withdrawnAt }) => returns > 0 && withdrawnAt === null).length;
  return back === 0 ? '' : `${plural(back, 'other play')} came back after having been withdrawn.`;
};
