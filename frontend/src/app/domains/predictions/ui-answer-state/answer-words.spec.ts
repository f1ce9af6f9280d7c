import type { QuestionStanding } from '@pbp/contracts';
import { type PickState } from '../data/pick-state';
import { anAnswer, locked } from '../testing/a-question';
import { answerWords } from './answer-words';

const answer = anAnswer();
const open: QuestionStanding = { is: 'open' };
const suspended: QuestionStanding = { is: 'suspended', reason: 'feedStale', detail: 'The feed is old.' };

const states: readonly (readonly [PickState, QuestionStanding, string, string | null])[] = [
  [{ is: 'taken', answer }, open, 'Open', null],
  [{ is: 'taken', answer }, suspended, 'Paused', null],
  [{ is: 'waiting', answer }, locked, 'Locked', null],
  [{ is: 'right', answer, before: null, points: 21, skill: null }, locked, 'Right', '+21'],
  [{ is: 'wrong', answer, before: null, skill: null }, locked, 'Wrong', '0'],
  [{ is: 'void', answer, before: null, reason: 'questionVoid' }, locked, 'Void', null],
  [{ is: 'right', answer, before: 'wrong', points: 21, skill: null }, locked, 'Wrong, now right', '+21'],
  [{ is: 'void', answer, before: 'right', reason: 'questionVoid' }, locked, 'Right, now void', null],
  [{ is: 'late', pick: 'home', chance: null }, locked, 'Not counted', null],
];

describe('an answer in a word', () => {
  it.each(states)('%j', (state, standing, word, points) => {
    const words = answerWords(state, standing);
    expect([words.word, words.points]).toEqual([word, points]);
  });

  it('has a glyph for all but what is open, of which a dot says that it is now', () => {
    const glyphless = states.filter(([state, standing]) => answerWords(state, standing).icon === null);
    expect(glyphless.map(([state]) => state.is)).toEqual(['taken']);
  });
});
