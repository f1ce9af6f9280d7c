import fc from 'fast-check';
import { aProfile, myPredictions, ownAnswer } from '../testing/own-answers';
import { withNewest, withOlder } from './known-answers';

const page = (ids: readonly string[], before: string | null = null) =>
  myPredictions(
    ids.map((id) => ownAnswer(id)),
    { before },
  );
const idsOf = ({ answers }: ReturnType<typeof page>) => answers.map(({ answer }) => answer.questionId);

describe('the own answers that are known', () => {
  it('grow by older ones at their end', () => {
    const after = withOlder(page(['5', '4'], 'b4'), page(['3', '2'], 'b2'));
    expect([idsOf(after), after.before]).toEqual([['5', '4', '3', '2'], 'b2']);
  });

  it('keep the older ones when the newest are read again', () => {
    const after = withNewest(page(['5', '4', '3', '2'], 'b2'), page(['6', '5'], 'b5'));
    expect([idsOf(after), after.before]).toEqual([['6', '5', '4', '3', '2'], 'b2']);
  });

  it('let them go where those in between are not known', () => {
    const after = withNewest(page(['2', '1']), page(['9', '8'], 'b8'));
    expect([idsOf(after), after.before]).toEqual([['9', '8'], 'b8']);
  });

  it('let go of what is no longer among the newest: it was taken back, or has come to something else', () => {
    const after = withNewest(page(['5', '4', '3', '2', '1'], 'b1'), page(['5', '3'], 'b3'));
    expect([idsOf(after), after.before]).toEqual([['5', '3', '2', '1'], 'b1']);
    expect(idsOf(withNewest(page(['5', '4'], 'b4'), page(['5'])))).toEqual(['5']);
  });

  it('have the newest score of each', () => {
    const right = { is: 'right', points: 21, skill: 10.5 } as const;
    const newest = myPredictions([ownAnswer('5', { score: right })], { profile: aProfile({ points: 21 }) });
    const after = withNewest(page(['5', '4'], null), newest);
    expect([after.answers[0]?.answer.score, after.profile.points]).toEqual([right, 21]);
  });

  it('are each there once and in order, however pages overlap', () => {
    const size = fc.integer({ min: 1, max: 6 });
    const down = (from: number, count: number) =>
      Array.from({ length: Math.min(from, count) }, (_, n) => `${from - n}`);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(8), size, size, (total, added, loaded, first) => {
        const known = withOlder(page(down(total, first), 'b'), page(down(total, loaded), 'b'));
        const ids = idsOf(withNewest(known, page(down(total + added, first), 'b'))).map(Number);
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a));
      }),
    );
  });
});
