import type { QuestionStanding } from '@pbp/contracts';
import { guardSeconds } from '@pbp/domain';
import { type IconName } from '../../../shared/ui/icons';
import { type Came, type PickState } from '../data/pick-state';

/** How an answer stands: a glyph, a word, and what it brought where that is known. */
export interface AnswerWords {
  readonly tone: 'now' | 'good' | 'quiet' | 'plain';
  /** None for what is open: a dot that means now. */
  readonly icon: IconName | null;
  readonly word: string;
  readonly points: string | null;
}

const words: Readonly<Record<Came, string>> = { right: 'Right', wrong: 'Wrong', void: 'Void' };

/** A judged answer; `before` is what it was under the settlement before, where that was another. */
export const judgedWords = (came: Came, before: Came | null, points: string | null): AnswerWords => {
  if (before) return { tone: 'plain', icon: 'again', word: `${words[before]}, now ${came}`, points };
  switch (came) {
    case 'right':
      return { tone: 'good', icon: 'right', word: words.right, points };
    case 'wrong':
      return { tone: 'quiet', icon: 'cross', word: words.wrong, points };
    case 'void':
      return { tone: 'quiet', icon: 'void', word: words.void, points };
    default:
      return came satisfies never;
  }
};

/** One that is not judged, by the question's standing. */
export const standingWords = (is: QuestionStanding['is']): AnswerWords => {
  switch (is) {
    case 'open':
      return { tone: 'now', icon: null, word: 'Open', points: null };
    case 'suspended':
      return { tone: 'quiet', icon: 'lock', word: 'Paused', points: null };
    case 'locked':
      return { tone: 'quiet', icon: 'lock', word: 'Locked', points: null };
    default:
      return is satisfies never;
  }
};

/** It came behind the lock. */
export const notCounted: AnswerWords = { tone: 'quiet', icon: 'void', word: 'Not counted', points: null };

/** An answer in a word, by its state and the question's standing. */
export const answerWords = (state: PickState, standing: QuestionStanding): AnswerWords => {
  switch (state.is) {
    case 'right':
      return judgedWords('right', state.before, `+${state.points}`);
    case 'wrong':
      return judgedWords('wrong', state.before, '0');
    case 'void':
      return judgedWords('void', state.before, null);
    case 'late':
      return notCounted;
    case 'none':
    case 'sending':
    case 'taken':
    case 'waiting':
      return standingWords(standing.is);
    default:
      return state satisfies never;
  }
};

/** Why an answer is worth nothing, right or wrong. */
export const voidWords = (reason: 'questionVoid' | 'seenBefore'): string => {
  switch (reason) {
    case 'questionVoid':
      return 'The question came to nothing: nothing gained, nothing lost.';
    case 'seenBefore':
      return `The play that decided it fell within ${guardSeconds} s of your pick, or before it: such picks do not count.`;
    default:
      return reason satisfies never;
  }
};
