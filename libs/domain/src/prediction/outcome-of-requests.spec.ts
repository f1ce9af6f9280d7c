import { type InLogOrder } from './counts.js';
import { type Answered, type PredictionEvent } from './events.js';
import { outcomeOfRequests } from './outcome-of-requests.js';

const questionId = 'g.1';
const opened = { type: 'QuestionOpened', data: { questionId } } as InLogOrder[number];
const at = (second: number): string => new Date(Date.UTC(2026, 0, 16, 0, 0, second)).toISOString();
const answered = (requestId: string, second: number, pick: string): PredictionEvent => ({
  type: 'PredictionPlaced',
  data: { requestId, pick, chance: null, modelChance: 0.5, at: at(second) } as Answered,
});
const withdrawn = (second: number): PredictionEvent => ({
  type: 'PredictionWithdrawn',
  data: { questionId, fanId: 'f', requestId: 'w', at: at(second) },
});
const home = { is: 'decided', outcome: 'home', by: ['p'] } as const;
const outcome = (...events: readonly PredictionEvent[]) =>
  outcomeOfRequests([opened, ...events], { settlement: home, happenedAt: at(30) });
const wrong = { is: 'wrong', points: 0, skill: null } as const;

describe('what a fan’s requests come to', () => {
  it('is the score of the last word', () => {
    expect(outcome(answered('1', 0, 'home'), answered('2', 20, 'away'))).toEqual({ is: 'scored', score: wrong });
  });
  it('is wrong for who was wrong ten seconds before, whatever was said then', () => {
    const named = { is: 'scored', score: wrong, counted: '1' };
    expect(outcome(answered('1', 0, 'away'), answered('2', 25, 'home'))).toEqual(named);
    expect(outcome(answered('1', 0, 'away'), withdrawn(25))).toEqual(named);
  });
  it('is void where all was said too late, and nothing where that was taken back', () => {
    const late = answered('1', 25, 'home');
    expect(outcome(late)).toEqual({ is: 'scored', score: { is: 'void', reason: 'seenBefore' } });
    expect(outcome(late, withdrawn(28))).toEqual({ is: 'withdrawn' });
  });
  it('is a withdrawal that came in time, and nothing without a request', () => {
    expect(outcome(answered('1', 0, 'away'), withdrawn(20))).toEqual({ is: 'withdrawn' });
    expect(outcome()).toEqual({ is: 'nothing' });
  });
});
