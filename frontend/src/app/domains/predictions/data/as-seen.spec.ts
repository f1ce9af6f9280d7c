import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { asSeen } from './as-seen';
import { questionOf } from './fan-question';

/* Opened at six, locked at twenty to seven, settled at seven. */
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);
const answer = anAnswer({ score: { is: 'right', points: 10, skill: null } });
const settled = questionOf(aQuestion({ ...settledAs(decidedAs('home')), answer }));

describe('a question with a delay', () => {
  it('is not there before it was asked', () => {
    expect(asSeen(settled, at('17:59:59'))).toBeNull();
  });

  it('is closed as soon as it is in the log, without a word of why', () => {
    const seen = asSeen(settled, at('18:30:00'));
    expect(seen?.view.standing).toEqual({ ...locked, reason: '', basis: null });
    expect(seen?.view.settlement).toEqual({ is: 'undecided' });
  });

  it('says why it was closed when that was seen, and nothing of how it went', () => {
    const seen = asSeen({ ...settled, told: { verdict: 1, why: 'Lanterns 12, Drovers 9.' } }, at('18:59:59'));
    expect(seen?.view).toMatchObject({ standing: locked, settlement: { is: 'undecided' }, verdicts: [] });
    expect(seen?.view.answer?.score).toEqual({ is: 'open' });
    expect(seen?.told).toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(/"decided"|right|Lanterns/);
  });

  it('is what it is once everything was seen', () => {
    expect(asSeen(settled, at('19:00:00'))).toBe(settled);
  });

  it('was what it was before a correction that was not seen yet', () => {
    const again = { ...settledAs(decidedAs('home'), decidedAs('away')) };
    const [first, second] = again.verdicts ?? [];
    if (!first || !second) throw new Error('two verdicts');
    const corrected = questionOf(
      aQuestion({ ...again, verdicts: [first, { ...second, at: '2026-11-22T19:10:00.000Z' }], answer }),
    );
    expect(asSeen(corrected, at('19:05:00'))?.view).toMatchObject({
      settlement: { is: 'decided', outcome: 'home' },
      verdicts: [first],
    });
  });
});
