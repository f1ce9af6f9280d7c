import type { QuestionView } from '@pbp/contracts';
import { type KnownGame, lockReasonOf } from '@pbp/domain';

/** Where a question stands before a fan. */
export type QuestionPhase =
  | { readonly is: 'open' }
  /** By the game as this page knows it, it closes at this moment: the server would not take a pick any more. */
  | { readonly is: 'closing' }
  | { readonly is: 'paused'; readonly detail: string }
  | { readonly is: 'locked' }
  | { readonly is: 'decided' };

export const questionPhase = ({ terms, standing, settlement }: QuestionView, game: KnownGame): QuestionPhase => {
  switch (standing.is) {
    case 'open':
      return { is: lockReasonOf({ terms, day: game.day }, game) === null ? 'open' : 'closing' };
    case 'suspended':
      return { is: 'paused', detail: standing.detail };
    case 'locked':
      return { is: settlement.is === 'undecided' ? 'locked' : 'decided' };
    default:
      return standing satisfies never;
  }
};
