import { gameOf } from '../../../testing/a-game';
import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { type FanQuestion, questionOf } from './fan-question';
import { namesOfGame } from './names-of-game';
import { questionNews } from './question-news';

const names = namesOfGame(gameOf());
const open = questionOf(aQuestion());
const second = questionOf(aQuestion({ questionId: 'g.2', number: 2, terms: { kind: 'nextToScore', after: null } }));
const third = questionOf(aQuestion({ questionId: 'g.3', number: 3 }));
const news = (said: readonly FanQuestion[], now: readonly FanQuestion[]) => questionNews(said, now, names);
const came = (pick: string) =>
  questionOf(
    aQuestion({
      ...settledAs(decidedAs('home')),
      answer: anAnswer({
        pick,
        score: pick === 'home' ? { is: 'right', points: 17, skill: null } : { is: 'wrong', points: 0, skill: null },
      }),
    }),
  );

describe('what is said of the questions', () => {
  it('is nothing where nothing is new', () => {
    expect(news([open], [questionOf(aQuestion())])).toBeNull();
  });

  it('is a new question by its title, and several by their number', () => {
    expect(news([open], [open, second])).toBe('New question: Which team scores next?');
    expect(news([open], [open, second, third])).toBe('2 new questions.');
  });

  it('is a lock, and what the own pick came to', () => {
    const closed = questionOf(aQuestion({ standing: locked }));
    expect(news([open], [closed])).toBe('Locked: Who scores more in the 2nd quarter?');
    expect(news([closed], [came('home')])).toBe('Right, 17 points: Lanterns.');
    expect(news([closed], [came('away')])).toBe('Wrong: Drovers.');
    expect(news([came('home')], [came('home')])).toBeNull();
  });

  it('is nothing of what a question came to for others', () => {
    const others = questionOf(aQuestion(settledAs(decidedAs('home'))));
    expect(news([questionOf(aQuestion({ standing: locked }))], [others])).toBeNull();
  });
});
