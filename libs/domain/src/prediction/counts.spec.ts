import * as fc from 'fast-check';
import { type QuestionEvent } from '../question/events.js';
import { cameInTime, countedAnswer, type InLogOrder } from './counts.js';
import { type Answered, type PredictionEvent } from './events.js';

const questionId = 'g.1';
const opened = { type: 'QuestionOpened', data: { questionId } } as QuestionEvent;
const locked: QuestionEvent = { type: 'QuestionLocked', data: { questionId, reason: 'tipOff', basis: null } };
const suspended: QuestionEvent = { type: 'QuestionSuspended', data: { questionId, reason: 'feedStale', detail: '' } };
const resumed: QuestionEvent = { type: 'QuestionResumed', data: { questionId } };

const placed = (pick: string, requestId = pick): PredictionEvent => ({
  type: 'PredictionPlaced',
  data: { pick, requestId } as Answered,
});
const withdrawn: PredictionEvent = { type: 'PredictionWithdrawn', data: { questionId, fanId: 'f', requestId: 'w' } };
const rejected: PredictionEvent = {
  type: 'PredictionRejected',
  data: { questionId, fanId: 'f', requestId: 'r', reason: 'locked' },
};

describe('what counts', () => {
  const pick = (...events: InLogOrder) => countedAnswer([opened, ...events])?.pick;

  it('is the last answer in front of the lock', () => {
    expect(pick(placed('home'), locked)).toBe('home');
    expect(pick(placed('home'), placed('away'), locked)).toBe('away');
  });
  it('is what was answered in time, whatever came behind the lock', () => {
    expect(pick(placed('home'), locked, placed('away'))).toBe('home');
    expect(pick(placed('home'), locked, withdrawn, rejected)).toBe('home');
    expect(pick(locked, placed('home'))).toBeUndefined();
  });
  it('is nothing that was withdrawn in time', () => {
    expect(pick(placed('home'), withdrawn, locked)).toBeUndefined();
    expect(pick(placed('home'), withdrawn, placed('away'), locked)).toBe('away');
  });
  it('is nothing that was answered while the question was suspended', () => {
    const history = [opened, placed('a'), suspended, placed('b'), resumed, placed('c'), locked, placed('d')];
    expect(['a', 'b', 'c', 'd'].map((id) => cameInTime(history, id))).toEqual([true, false, true, false]);
    expect(countedAnswer(history.slice(0, 5))?.pick).toBe('a');
  });
  it('is nothing that stands in front of the question itself', () => {
    expect(countedAnswer([placed('home'), opened, locked])).toBeNull();
  });

  it('is never anything from behind the lock, whatever came', () => {
    const event = fc.oneof(
      fc.constantFrom('home', 'away').map((side) => placed(side)),
      fc.constant(withdrawn),
    );
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (before, after) => {
        const last = before.at(-1);
        const expected = last?.type === 'PredictionPlaced' ? last.data : null;
        expect(countedAnswer([opened, ...before, locked, ...after])).toEqual(expected);
      }),
    );
  });
});
