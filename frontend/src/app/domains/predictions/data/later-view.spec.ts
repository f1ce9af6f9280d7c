import type { QuestionView } from '@pbp/contracts';
import fc from 'fast-check';
import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { type FanQuestion } from './fan-question';
import { laterOf } from './later-view';

const paused: QuestionView['standing'] = { is: 'suspended', reason: 'feedStale', detail: 'The feed is silent.' };
const right = anAnswer({ score: { is: 'right', points: 17, skill: null } });
const wrong = anAnswer({ score: { is: 'wrong', points: 0, skill: null } });

/** All that is told of a question, in the order in which it happened. */
const story: readonly QuestionView[] = [
  aQuestion(),
  aQuestion({ standing: locked, crowd: { home: 3, away: 1 } }),
  aQuestion(settledAs(decidedAs('home'))),
  aQuestion({ ...settledAs(decidedAs('home')), answer: right }),
  aQuestion(settledAs(decidedAs('home'), decidedAs('away'))),
  aQuestion({ ...settledAs(decidedAs('home'), decidedAs('away')), answer: wrong }),
];

const heardInTurn = (views: readonly QuestionView[]): FanQuestion | undefined =>
  views.reduce<FanQuestion | undefined>((known, view) => laterOf(known, view), undefined);

describe('a question after one more view of it', () => {
  it('comes to the same whatever the order in which it is told, and however often', () => {
    const orders = fc
      .tuple(
        fc.shuffledSubarray([...story], { minLength: story.length }),
        fc.array(fc.constantFrom(...story), { maxLength: 8 }),
      )
      .map(([all, again]) => [...all, ...again]);
    fc.assert(
      fc.property(orders, (views) => {
        expect(heardInTurn(views)?.view).toEqual(story.at(-1));
      }),
    );
  });

  it('never goes back to an earlier standing or verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...story), { minLength: 2, maxLength: 12 }), (views) => {
        const steps = views.map((_, n) => heardInTurn(views.slice(0, n + 1))?.view);
        const counts = steps.map((view) => view?.verdicts.length ?? 0);
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
        const first = steps.findIndex((view) => view?.standing.is === 'locked');
        if (first >= 0) expect(steps.slice(first).every((view) => view?.standing.is === 'locked')).toBe(true);
      }),
    );
  });

  it('is paused and opened again as it is told, but for an answer that was asked for before', () => {
    const known = laterOf(laterOf(undefined, aQuestion()), aQuestion({ standing: paused }));
    expect(laterOf(known, aQuestion()).view.standing).toEqual({ is: 'open' });
    expect(laterOf(known, aQuestion(), 'known').view.standing).toEqual(paused);
  });

  it('keeps the own answer when everybody is told, and the later one of two', () => {
    const changed = anAnswer({ pick: 'away', at: '2026-11-22T18:31:00.000Z' });
    const known = laterOf(undefined, aQuestion({ answer: changed }));
    expect(laterOf(known, aQuestion({ standing: locked })).view.answer).toEqual(changed);
    expect(laterOf(known, aQuestion({ answer: anAnswer() })).view.answer).toEqual(changed);
  });

  it('has the earlier answer where that is the one that was scored, also where it was changed or taken back later', () => {
    const changed = anAnswer({ pick: 'away', at: '2026-11-22T18:31:00.000Z' });
    const scored = aQuestion({ ...settledAs(decidedAs('away')), answer: wrong });
    expect(heardInTurn([aQuestion({ answer: changed }), scored])?.view.answer).toEqual(wrong);
    expect(heardInTurn([scored, aQuestion({ answer: changed })])?.view.answer).toEqual(wrong);
    const takenBack = { ...laterOf(undefined, aQuestion()), takenBack: changed.at };
    expect(laterOf(takenBack, scored).view.answer).toEqual(wrong);
  });

  it('does not bring back an answer that was taken back', () => {
    const known = { ...laterOf(undefined, aQuestion()), takenBack: anAnswer().at };
    expect(laterOf(known, aQuestion({ answer: anAnswer() })).view.answer).toBeNull();
    const again = anAnswer({ at: '2026-11-22T18:31:00.000Z' });
    expect(laterOf(known, aQuestion({ answer: again })).view.answer).toEqual(again);
  });
});
