import type { Answer, QuestionSettlement, QuestionView } from '@pbp/contracts';
import { type FanQuestion, questionOf } from './fan-question';

/** How far a question has come: it is closed once, and each verdict follows upon the one before. */
const progress = ({ verdicts, standing }: QuestionView): number =>
  2 * verdicts.length + (standing.is === 'locked' ? 1 : 0);

/** Whether the score is what that settlement makes of the answer. Scores come a moment behind settlements. */
export const isScored = ({ pick, score }: Answer, settlement: QuestionSettlement): boolean => {
  switch (settlement.is) {
    case 'undecided':
      return score.is === 'open';
    case 'void':
      return score.is === 'void' && score.reason === 'questionVoid';
    case 'decided': {
      const came = settlement.outcome === pick ? 'right' : 'wrong';
      return score.is === came || (score.is === 'void' && score.reason === 'seenBefore');
    }
    default:
      return settlement satisfies never;
  }
};

/**
 * Of two that the server told, the one that was given later; once there are scores, the one whose score fits the
 * settlement: that may be an earlier one, where what was said after it came too late to count.
 */
export const laterAnswer = (known: Answer, heard: Answer, settlement: QuestionSettlement): Answer => {
  const areOpen = known.score.is === 'open' && heard.score.is === 'open';
  if (areOpen && heard.at !== known.at) return heard.at > known.at ? heard : known;
  return isScored(heard, settlement) || !isScored(known, settlement) ? heard : known;
};

/** Rows lag behind what was taken back; what has a score counts all the same. */
const isTakenBack = ({ at, score }: Answer, takenBack: string | null): boolean =>
  takenBack !== null && score.is === 'open' && at <= takenBack;

const answerAfter = ({ view, takenBack }: FanQuestion, heard: QuestionView, { settlement }: QuestionView) => {
  const [known, told] = [view.answer, heard.answer];
  if (told === null || isTakenBack(told, takenBack)) return known;
  return known === null ? told : laterAnswer(known, told, settlement);
};

/**
 * The question after one more view of it, in whatever order they come: nothing older brings an earlier standing or
 * verdict back. Where neither is further, `tie` says which to take. A view without an answer says nothing of the own
 * one: those that are told to everybody have none, and rows lag behind what was taken.
 */
export const laterOf = (
  known: FanQuestion | undefined,
  heard: QuestionView,
  tie: 'heard' | 'known' = 'heard',
): FanQuestion => {
  if (!known) return questionOf(heard);
  const ahead = progress(heard) - progress(known.view);
  const later = ahead > 0 || (ahead === 0 && tie === 'heard') ? heard : known.view;
  const crowd = later.crowd ?? known.view.crowd;
  return { ...known, view: { ...later, crowd, answer: answerAfter(known, heard, later) } };
};
