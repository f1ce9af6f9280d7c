import type { Answer } from '@pbp/contracts';
import { type FanQuestion, type Wish } from './fan-question';
import { laterAnswer } from './later-view';
import { type Refusal } from './refusal';

/** A later wish than the one that was answered still waits. */
const wishAfter = ({ wish }: FanQuestion, answered: Wish): Wish | null => (wish === answered ? null : wish);

const standing = ({ view }: FanQuestion, answer: Answer): Answer =>
  view.answer?.at === answer.at ? laterAnswer(view.answer, answer, view.settlement) : answer;

/** The question after the fan wished for another answer: it is shown from now on. */
export const wished = (question: FanQuestion, wish: Wish): FanQuestion => ({ ...question, wish, refused: null });

/** After the server has said what stands now; null for no answer. */
export const taken = (question: FanQuestion, wish: Wish, answer: Answer | null): FanQuestion => ({
  ...question,
  wish: wishAfter(question, wish),
  view: { ...question.view, answer: answer && standing(question, answer) },
  takenBack: answer === null ? (question.view.answer?.at ?? question.takenBack) : question.takenBack,
});

/** After it was not taken: what stood before stands, and it is said why, unless the fan has wished for another since. */
export const notTaken = (question: FanQuestion, wish: Wish, refusal: Refusal): FanQuestion => {
  if (question.wish !== wish) return question;
  return { ...question, wish: null, refused: { wish, refusal } };
};
