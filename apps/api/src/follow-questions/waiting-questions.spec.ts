import { type Heard } from './heard.js';
import { type HeardQuestion } from './heard-question.js';
import { WaitingQuestions } from './waiting-questions.js';

const heard = (number: number, place: number, gameId = '401'): HeardQuestion => ({
  is: 'question',
  questionId: `${gameId}.${number}`,
  gameId,
  position: `${place}/${place}`,
  at: '2026-01-16T00:00:00.000Z',
  isChanged: true,
  scored: null,
});
const all = (): boolean => true;
const nobody = (): boolean => false;
const watched = ({ questionId }: Heard): boolean => questionId.startsWith('401.');

describe('questions that wait to be told', () => {
  it('wait until the rows have come to the newest that was heard, and are told once', () => {
    const waiting = new WaitingQuestions();
    waiting.note(heard(1, 9), all);
    waiting.note(heard(1, 11), all);
    waiting.note(heard(2, 10), all);
    expect(waiting.take('10/10', all)).toEqual([heard(2, 10)]);
    expect(waiting.take('11/11', all)).toEqual([heard(1, 11)]);
    expect([waiting.size, waiting.take('11/11', all)]).toEqual([0, []]);
  });

  it('are forgotten without being told once the rows tell of them and nobody wants them', () => {
    const waiting = new WaitingQuestions();
    waiting.note(heard(1, 9), watched);
    waiting.note(heard(1, 10, '402'), watched);
    expect(waiting.has(watched)).toBe(true);
    expect(waiting.take('20/20', watched)).toEqual([heard(1, 9)]);
    expect(waiting.size).toBe(0);
  });

  it('do not become ever more of those that nobody wants, and never fewer of the others', () => {
    const waiting = new WaitingQuestions();
    waiting.note(heard(1, 1), watched);
    for (let number = 1; number <= 3_000; number++) waiting.note(heard(number, number, '402'), watched);
    expect(waiting.size).toBe(1_000);
    for (let number = 2; number <= 1_500; number++) waiting.note(heard(number, number), watched);
    expect(waiting.take('9999/9999', watched)).toHaveLength(1_500);
  });

  it('do not wait for withdrawals of answers to them, each of which is told by itself', () => {
    const waiting = new WaitingQuestions();
    const withdrawn = (fanId: string, place: number): Heard => ({
      is: 'withdrawal',
      questionId: '401.1',
      fanId,
      position: `${place}/${place}`,
      at: '2026-01-16T00:00:00.000Z',
    });
    waiting.note(heard(1, 9), all);
    for (const each of [withdrawn('ann', 10), withdrawn('bob', 11), withdrawn('ann', 12)]) waiting.note(each, all);
    expect(waiting.take('11/11', all)).toEqual([heard(1, 9), withdrawn('bob', 11)]);
    expect(waiting.take('12/12', all)).toEqual([withdrawn('ann', 12)]);
  });

  it('are none where nobody wants them', () => {
    const waiting = new WaitingQuestions();
    waiting.note(heard(1, 1), nobody);
    expect(waiting.has(nobody)).toBe(false);
  });
});
