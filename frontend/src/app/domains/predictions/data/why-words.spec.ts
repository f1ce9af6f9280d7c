import { basket, gameOf, inOrder, observed } from '../../../testing/a-game';
import { aQuestion, decidedAs, settledAs } from '../testing/a-question';
import { questionOf } from './fan-question';
import { decidingPlays, whyWords } from './why-words';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const periods = (ended: number) => ({ type: 'PeriodEnded', data: { gameId: 'g', period: ended } }) as const;
const plays = inOrder(
  basket('home', { id: 'a', period: 2, clock: '9:00', secondsLeft: 540 }),
  basket('home', { id: 'b', period: 3, clock: '11:00', secondsLeft: 660 }),
);
const before = gameOf(started, ...plays.slice(0, 1));
const after = gameOf(started, ...plays, periods(1), periods(2), observed({ score: { home: 4, away: 0 } }));
const view = aQuestion(settledAs(decidedAs('home', 'a')));

describe('why a question came to what it came to', () => {
  it('is said in the server’s words where it told them of this verdict', () => {
    const told = { verdict: 1, why: 'Because.' };
    expect(whyWords({ ...questionOf(view), told }, before)).toBe('Because.');
    const corrected = aQuestion(settledAs(decidedAs('home', 'a'), decidedAs('home', 'b')));
    expect(whyWords({ ...questionOf(corrected), told }, after)).not.toBe('Because.');
  });

  it('is said by the game once that says the same, not before', () => {
    expect(whyWords(questionOf(view), before)).toBeNull();
    expect(whyWords(questionOf(view), after)).toContain('second quarter');
  });

  it('is nothing before there is a verdict, nor where the reason is not known here', () => {
    expect(whyWords(questionOf(aQuestion()), after)).toBeNull();
    const voided = aQuestion(settledAs({ is: 'void', reason: 'rainedOut' }));
    expect(whyWords(questionOf(voided), after)).toBeNull();
  });

  it('names the plays that decided it', () => {
    expect(decidingPlays(view, after).map(({ id }) => id)).toEqual(['a']);
    expect(decidingPlays(aQuestion(), after)).toEqual([]);
  });
});
