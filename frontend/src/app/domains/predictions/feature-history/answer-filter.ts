import type { AnswerFilter } from '@pbp/contracts';

export const answerFilters: readonly { readonly filter: AnswerFilter; readonly name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'open', name: 'Open' },
  { filter: 'settled', name: 'Settled' },
];

/** By the address: all, unless it says otherwise. */
export const filterOf = (show: string | undefined): AnswerFilter =>
  show === 'open' || show === 'settled' ? show : 'all';
