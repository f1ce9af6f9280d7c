import type { QuestionView } from '@pbp/contracts';
import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { type FanQuestion, questionOf, type Wish } from './fan-question';
import { pickState } from './pick-state';

const wish: Wish = { requestId: 'r', pick: 'away', chance: null };
const right = anAnswer({ score: { is: 'right', points: 17, skill: 4 } });
const state = (view: Partial<QuestionView>, more: Partial<FanQuestion> = {}) =>
  pickState({ ...questionOf(aQuestion(view)), ...more });

describe('how a pick stands', () => {
  it('is nothing, on its way, taken, waiting', () => {
    expect(state({})).toEqual({ is: 'none' });
    expect(state({ answer: anAnswer() }, { wish })).toEqual({ is: 'sending', pick: 'away', chance: null });
    expect(state({ answer: anAnswer() })).toMatchObject({ is: 'taken' });
    expect(state({ answer: anAnswer(), standing: locked })).toMatchObject({ is: 'waiting' });
  });

  it('is late where nothing else stands; what came in time stands all the same', () => {
    const refused = { wish, refusal: { is: 'late' } } as const;
    expect(state({ standing: locked }, { refused })).toEqual({ is: 'late', pick: 'away', chance: null });
    expect(state({ standing: locked, answer: anAnswer() }, { refused })).toMatchObject({ is: 'waiting' });
  });

  it('waits for its score while that is not the settlement’s', () => {
    expect(state({ ...settledAs(decidedAs('home')), answer: anAnswer() })).toMatchObject({ is: 'waiting' });
    expect(state({ ...settledAs(decidedAs('home'), decidedAs('away')), answer: right })).toMatchObject({
      is: 'waiting',
    });
  });

  it('is what the score says, and what it had been before a correction', () => {
    expect(state({ ...settledAs(decidedAs('home')), answer: right })).toMatchObject({
      is: 'right',
      points: 17,
      before: null,
    });
    const corrected = settledAs(decidedAs('away'), { is: 'undecided' }, decidedAs('home'));
    expect(state({ ...corrected, answer: right })).toMatchObject({ is: 'right', before: 'wrong' });
    const voided = settledAs(decidedAs('home'), { is: 'void', reason: 'operator' });
    const score = { is: 'void', reason: 'questionVoid' } as const;
    expect(state({ ...voided, answer: anAnswer({ score }) })).toMatchObject({ is: 'void', before: 'right' });
  });

  it('says nothing of a correction that changed nothing for it', () => {
    expect(state({ ...settledAs(decidedAs('home', 'a'), decidedAs('home', 'b')), answer: right })).toMatchObject({
      before: null,
    });
  });
});
