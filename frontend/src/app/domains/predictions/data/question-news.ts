import { type FanQuestion } from './fan-question';
import { pickState } from './pick-state';
import { pickWords, type QuestionNames, questionTitle } from './question-words';

type Questions = readonly FanQuestion[];

/** What the own pick came to, for the ear; null for nothing. */
const result = (question: FanQuestion, names: QuestionNames): string | null => {
  const state = pickState(question);
  switch (state.is) {
    case 'right':
      return `Right, ${state.points} points: ${pickWords(question.view.terms, state.answer.pick, names)}.`;
    case 'wrong':
      return `Wrong: ${pickWords(question.view.terms, state.answer.pick, names)}.`;
    case 'void':
      return `Void: ${questionTitle(question.view.terms, names)}`;
    case 'none':
    case 'sending':
    case 'late':
    case 'taken':
    case 'waiting':
      return null;
    default:
      return state satisfies never;
  }
};

const isLocked = (question: FanQuestion | undefined): boolean => question?.view.standing.is === 'locked';

/** One by its title, several by their number: nobody listens to a list. */
const inShort = (questions: Questions, one: string, many: string, names: QuestionNames): readonly string[] => {
  const [first] = questions;
  if (!first) return [];
  return [
    questions.length === 1 ? `${one}: ${questionTitle(first.view.terms, names)}` : `${questions.length} ${many}.`,
  ];
};

/**
 * What to say to somebody who does not see the panel, of what is new since the last time: what the own picks came to,
 * then new questions, then locks. Nothing of others. Null where nothing is new.
 */
export const questionNews = (said: Questions, now: Questions, names: QuestionNames): string | null => {
  const before = new Map(said.map((question) => [question.view.questionId, question]));
  const knownOf = ({ view }: FanQuestion): FanQuestion | undefined => before.get(view.questionId);
  const results = now.flatMap((question) => {
    const [words, known] = [result(question, names), knownOf(question)];
    return known && words !== null && words !== result(known, names) ? [words] : [];
  });
  const asked = now.filter((question) => !knownOf(question) && !isLocked(question));
  const locked = now.filter((question) => isLocked(question) && knownOf(question) && !isLocked(knownOf(question)));
  const sentences = [
    ...results,
    ...inShort(asked, 'New question', 'new questions', names),
    ...inShort(locked, 'Locked', 'questions are locked', names),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
};
