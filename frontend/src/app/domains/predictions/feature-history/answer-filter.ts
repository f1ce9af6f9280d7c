import { type OwnAnswer } from '../data/known-answers';

/** Which answers are shown. */
export type AnswerFilter = 'all' | 'open' | 'settled';

export const answerFilters: readonly { readonly filter: AnswerFilter; readonly name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'open', name: 'Open' },
  { filter: 'settled', name: 'Settled' },
];

/** By the address: all, unless it says otherwise. */
export const filterOf = (show: string | undefined): AnswerFilter =>
  show === 'open' || show === 'settled' ? show : 'all';

/** Open is what has no score yet, also while nobody can answer any more. */
export const passes = (filter: AnswerFilter, { answer }: OwnAnswer): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return answer.score.is === 'open';
    case 'settled':
      return answer.score.is !== 'open';
    default:
      return filter satisfies never;
  }
};
