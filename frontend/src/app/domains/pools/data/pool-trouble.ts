import { problemOf } from '../../../shared/http/problem';
import { type Trouble } from '../../account/data/trouble';

const ofAll = (whole: string): Trouble => ({ fields: {}, whole });

/** What is wrong with a code that is none, or is nobody's. */
const wrongCode = (words: string): Trouble => ({ fields: { code: words }, whole: null });

/** Why somebody could not join; null where that says nothing of pools. */
export const joinTrouble = (error: unknown): Trouble | null => {
  switch (problemOf(error).code) {
    case 'bad-request':
      return wrongCode('This cannot be a code: it has 8 letters and digits, and no 0, O, 1, I or L.');
    case 'unknown-code':
      return wrongCode('No pool has this code. It gets another whenever somebody is removed: ask for the new one.');
    case 'pool-full':
      return ofAll('This pool is full: it has as many members as there can be.');
    default:
      return null;
  }
};

/** Why a name was not taken; null where that says nothing of pools. */
export const nameTrouble = (error: unknown): Trouble | null =>
  problemOf(error).code === 'bad-request'
    ? { fields: { name: 'The name must have 1 to 60 characters that can be shown.' }, whole: null }
    : changeTrouble(error);

/** Why a pool was not changed; null where that says nothing of pools. */
export const changeTrouble = (error: unknown): Trouble | null => {
  switch (problemOf(error).code) {
    case 'owners-only':
      return ofAll('Only the owner can do that, and that is somebody else by now. Reload the page.');
    case 'unknown-member':
      return ofAll('They are no longer in the pool. Reload the page.');
    case 'unknown-pool':
      return ofAll('You are no longer in this pool.');
    default:
      return null;
  }
};
