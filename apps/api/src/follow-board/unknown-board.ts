import { type BoardAnswer } from '@pbp/contracts';

/** The same words for a board that there is not and for one that is not the asker's to see. */
export const unknownBoard = (board: string): BoardAnswer => ({
  kind: 'problem',
  code: 'unknown-board',
  detail: `No board "${board}" is here for you.`,
});
