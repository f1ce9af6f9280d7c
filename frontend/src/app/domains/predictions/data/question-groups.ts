import { type FanQuestion } from './fan-question';
import { pickState } from './pick-state';

/** A game's questions as a fan goes through them. */
export interface QuestionGroups {
  /** To be picked, or to be again. */
  readonly open: readonly FanQuestion[];
  /** Closed and not decided, the fan's own first. */
  readonly waiting: readonly FanQuestion[];
  /** Decided, with a pick of the fan's; the newest first. */
  readonly decided: readonly FanQuestion[];
  /** Decided, and the fan had no part in them; the newest first. */
  readonly missed: readonly FanQuestion[];
}

const isOpen = ({ view }: FanQuestion): boolean => view.standing.is !== 'locked';
const isDecided = (question: FanQuestion): boolean => !isOpen(question) && question.view.settlement.is !== 'undecided';
const hasPick = (question: FanQuestion): boolean => pickState(question).is !== 'none';

export const groupsOf = (questions: readonly FanQuestion[]): QuestionGroups => {
  const decided = questions.filter(isDecided).toReversed();
  const waiting = questions.filter((question) => !isOpen(question) && !isDecided(question));
  return {
    open: questions.filter(isOpen),
    waiting: [...waiting.filter(hasPick), ...waiting.filter((question) => !hasPick(question))],
    decided: decided.filter(hasPick),
    missed: decided.filter((question) => !hasPick(question)),
  };
};
