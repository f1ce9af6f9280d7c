import type { AnswerNews } from '@pbp/contracts';
import { type FanQuestion } from './fan-question';

/** Why it came to what it did, unless that is known of a later verdict. */
const explained = (question: FanQuestion, verdict: number, why: string): FanQuestion =>
  verdict >= (question.told?.verdict ?? 0) ? { ...question, told: { verdict, why } } : question;

/** Whatever was given up to then stands no more. */
const takenBackAt = (question: FanQuestion, at: string): FanQuestion => {
  const { view, takenBack } = question;
  const answer = view.answer && view.answer.at > at ? view.answer : null;
  return { ...question, view: { ...view, answer }, takenBack: takenBack !== null && takenBack > at ? takenBack : at };
};

/** The question after news of the fan's own answer, whose view of it is taken in already. */
export const withNews = (question: FanQuestion, news: AnswerNews): FanQuestion => {
  switch (news.is) {
    case 'scored':
      return explained(question, news.question.verdicts.length, news.why);
    case 'withdrawn':
      return takenBackAt(question, news.at);
    default:
      return news satisfies never;
  }
};
