import { anAnswer, aQuestion, decidedAs, settledAs } from '../testing/a-question';
import { type FanQuestion, questionOf } from './fan-question';
import { laterOf } from './later-view';
import { withNews } from './with-news';

const [before, given, after] = ['2026-11-22T18:29:00.000Z', anAnswer().at, '2026-11-22T18:31:00.000Z'];
const answered = questionOf(aQuestion({ answer: anAnswer() }));
const withdrawn = (question: FanQuestion, at: string) =>
  withNews(question, { is: 'withdrawn', question: aQuestion(), at });

describe('news of the own answer', () => {
  it('that it was taken back leaves none, and what the rows still say does not bring it back', () => {
    const question = withdrawn(answered, after);
    expect(question.view.answer).toBeNull();
    expect(laterOf(question, aQuestion({ answer: anAnswer() })).view.answer).toBeNull();
    expect(withdrawn(answered, given).view.answer).toBeNull();
  });

  it('that it was taken back leaves one that was given later, before or after the news', () => {
    expect(withdrawn(answered, before).view.answer).toEqual(anAnswer());
    const again = anAnswer({ pick: 'away', at: '2026-11-22T18:32:00.000Z' });
    expect(laterOf(withdrawn(answered, after), aQuestion({ answer: again })).view.answer).toEqual(again);
  });

  it('that it was taken back may come twice, and in whatever order', () => {
    expect(withdrawn(withdrawn(answered, after), before).takenBack).toBe(after);
    expect(withdrawn(withdrawn(answered, before), after).takenBack).toBe(after);
  });

  it('says why it came to what it did, by the latest verdict', () => {
    const settled = (...outcomes: readonly string[]) =>
      aQuestion(settledAs(...outcomes.map((each) => decidedAs(each))));
    const told = (question: FanQuestion, verdicts: readonly string[], why: string) =>
      withNews(question, { is: 'scored', question: settled(...verdicts), why, again: verdicts.length > 1 });
    const corrected = told(answered, ['home', 'away'], 'Now Drovers.');
    expect(corrected.told).toEqual({ verdict: 2, why: 'Now Drovers.' });
    expect(told(corrected, ['home'], 'Lanterns.').told).toEqual({ verdict: 2, why: 'Now Drovers.' });
  });
});
