import type { QuestionView } from '@pbp/contracts';
import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { questionOf } from './fan-question';
import { groupsOf } from './question-groups';

const decided = settledAs(decidedAs('home'));
const answer = anAnswer({ score: { is: 'right', points: 17, skill: null } });
const views: readonly Partial<QuestionView>[] = [
  {},
  { standing: { is: 'suspended', reason: 'feedStale', detail: '' } },
  { standing: locked },
  { standing: locked, answer: anAnswer() },
  { ...decided, answer },
  { ...decided, answer },
  decided,
];

describe('groupsOf', () => {
  it('puts first what can be picked, then what is waited for, the own before others, then the newest results', () => {
    const questions = views.map((view, n) => questionOf(aQuestion({ ...view, number: n + 1 })));
    const { open, waiting, decided, missed } = groupsOf(questions);
    const numbers = [open, waiting, decided, missed].map((group) => group.map(({ view }) => view.number));
    expect(numbers).toEqual([[1, 2], [4, 3], [6, 5], [7]]);
  });
});
