import type { QuestionView } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { lockedWords, lockWords } from './lock-words';
import { type Came, type PickState } from './pick-state';
import { type QuestionPhase } from './question-phase';

export type Glyph = 'dot' | 'tick' | 'lock' | 'right' | 'wrong' | 'void' | 'again';

/** The first line of a question: how it and the own pick stand, and what goes at the line's end. */
export interface CardHead {
  readonly glyph: Glyph;
  readonly words: string;
  /** "+34", "0"; null where there is no result. */
  readonly figure: string | null;
  /** What is left until the lock; null where it cannot be counted. */
  readonly left: string | null;
}

const line = (glyph: Glyph, words: string, more: Partial<CardHead> = {}): CardHead => ({
  glyph,
  words,
  figure: null,
  left: null,
  ...more,
});

const nowWords: Readonly<Record<Came, string>> = { right: 'Right', wrong: 'Wrong', void: 'Void' };

const judged = (came: Came, before: Came | null, figure: string | null): CardHead =>
  before === null
    ? line(came, nowWords[came], { figure })
    : line('again', `${nowWords[before]}, now ${came}`, { figure });

const beforeLock = (view: QuestionView, state: PickState, phase: QuestionPhase, game: KnownGame): CardHead => {
  if (state.is === 'sending') return line('dot', state.pick === null ? 'Taking it back …' : 'Sending …');
  if (phase.is === 'paused') return line('lock', 'Paused');
  if (phase.is === 'closing') return line('lock', 'Locking now');
  const { when, left } = lockWords(view.terms, game);
  const words = state.is === 'taken' ? `Taken. ${when}` : when;
  return line(state.is === 'taken' ? 'tick' : 'dot', words, { left });
};

const afterLock = ({ standing }: QuestionView, phase: QuestionPhase, game: KnownGame): CardHead => {
  if (phase.is === 'decided') return line('lock', 'Decided');
  return line('lock', standing.is === 'locked' ? lockedWords(standing, game) : 'Locked');
};

export const cardHead = (view: QuestionView, state: PickState, phase: QuestionPhase, game: KnownGame): CardHead => {
  switch (state.is) {
    case 'right':
      return judged('right', state.before, `+${state.points}`);
    case 'wrong':
      return judged('wrong', state.before, '0');
    case 'void':
      return judged('void', state.before, null);
    case 'late':
      return line('void', 'Not counted');
    case 'waiting':
      return phase.is === 'decided' ? line('lock', 'Decided, points are being counted') : afterLock(view, phase, game);
    case 'none':
    case 'sending':
    case 'taken':
      return view.standing.is === 'locked' ? afterLock(view, phase, game) : beforeLock(view, state, phase, game);
    default:
      return state satisfies never;
  }
};
