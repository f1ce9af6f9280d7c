import type { Answer, QuestionSettlement, QuestionView } from '@pbp/contracts';
import { type FanQuestion } from './fan-question';
import { isScored } from './later-view';

export type Came = 'right' | 'wrong' | 'void';

/** What a judged answer was under the settlement before, where that was another. */
interface Judged {
  readonly answer: Answer;
  readonly before: Came | null;
}

/** How a fan's own pick stands. */
export type PickState =
  | { readonly is: 'none' }
  | { readonly is: 'sending'; readonly pick: string | null; readonly chance: number | null }
  /** Nothing else stands, and this came behind the lock. */
  | { readonly is: 'late'; readonly pick: string | null; readonly chance: number | null }
  | { readonly is: 'taken'; readonly answer: Answer }
  /** Closed and not decided, or decided a moment ago and not scored yet. */
  | { readonly is: 'waiting'; readonly answer: Answer }
  | (Judged & { readonly is: 'right'; readonly points: number; readonly skill: number | null })
  | (Judged & { readonly is: 'wrong'; readonly skill: number | null })
  | (Judged & { readonly is: 'void'; readonly reason: 'questionVoid' | 'seenBefore' });

const cameTo = ({ pick }: Answer, settlement: QuestionSettlement | undefined): Came | null => {
  switch (settlement?.is) {
    case undefined:
    case 'undecided':
      return null;
    case 'void':
      return 'void';
    case 'decided':
      return settlement.outcome === pick ? 'right' : 'wrong';
    default:
      return settlement satisfies never;
  }
};

/** Under the last verdict before this one that said anything else of the pick. */
const cameBefore = (answer: Answer, { verdicts, settlement }: QuestionView): Came | null => {
  const now = cameTo(answer, settlement);
  const earlier = verdicts.slice(0, -1).map((verdict) => cameTo(answer, verdict.settlement));
  return earlier.findLast((came) => came !== null && came !== now) ?? null;
};

const judged = (answer: Answer, view: QuestionView): PickState => {
  const { score } = answer;
  if (!isScored(answer, view.settlement)) return { is: 'waiting', answer };
  const before = cameBefore(answer, view);
  switch (score.is) {
    case 'open':
      return { is: 'waiting', answer };
    case 'right':
      return { is: 'right', answer, before, points: score.points, skill: score.skill };
    case 'wrong':
      return { is: 'wrong', answer, before, skill: score.skill };
    case 'void':
      return { is: 'void', answer, before, reason: score.reason };
    default:
      return score satisfies never;
  }
};

/** How the fan's own pick of a question stands. */
export const pickState = ({ view, wish, refused }: FanQuestion): PickState => {
  if (wish) return { is: 'sending', pick: wish.pick, chance: wish.chance };
  const { answer } = view;
  if (!answer) {
    if (refused?.refusal.is !== 'late') return { is: 'none' };
    return { is: 'late', pick: refused.wish.pick, chance: refused.wish.chance };
  }
  return view.standing.is === 'locked' ? judged(answer, view) : { is: 'taken', answer };
};

/** What the fan has picked, as it is shown: what is on its way, before it is taken; null for nothing. */
export const shownPick = (state: PickState): { readonly pick: string; readonly chance: number | null } | null => {
  switch (state.is) {
    case 'none':
      return null;
    case 'sending':
    case 'late':
      return state.pick === null ? null : { pick: state.pick, chance: state.chance };
    case 'taken':
    case 'waiting':
    case 'right':
    case 'wrong':
    case 'void':
      return state.answer;
    default:
      return state satisfies never;
  }
};
