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
const at = (second: number): string => new Date(Date.UTC(2026, 0, 16) + second * 1_000).toISOString();
const placedAt = (second: number, pick: string): PredictionEvent => ({
  type: 'PredictionPlaced',
  data: { pick, requestId: `${pick} ${second}`, at: at(second) } as Answered,
});
const withdrawnAt = (second: number): PredictionEvent => ({
  type: 'PredictionWithdrawn',
  data: { questionId, fanId: 'f', requestId: `w ${second}`, at: at(second) },
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

  describe('where a play decided', () => {
    const pickBy = (second: number, ...events: InLogOrder) =>
      countedAnswer([opened, ...events, locked], at(second))?.pick;

    it('is what was said ten seconds before it', () => {
      expect(pickBy(30, placedAt(0, 'home'), placedAt(20, 'away'))).toBe('away');
      expect(pickBy(29, placedAt(0, 'home'), placedAt(20, 'away'))).toBe('home');
      expect(pickBy(-60, placedAt(0, 'home'), placedAt(20, 'away'))).toBe('away');
    });
    it('is nothing that was withdrawn before it, and what was withdrawn after it', () => {
      expect(pickBy(30, placedAt(0, 'home'), withdrawnAt(20))).toBeUndefined();
      expect(pickBy(29, placedAt(0, 'home'), withdrawnAt(20))).toBe('home');
      expect(pickBy(9, placedAt(0, 'home'), withdrawnAt(5))).toBeUndefined();
    });
    it('is nothing that was said after a withdrawal that came before it', () => {
      expect(pickBy(30, placedAt(0, 'home'), withdrawnAt(10), placedAt(25, 'away'))).toBeUndefined();
    });
    it('is what was withdrawn by an event that does not say when no more than before', () => {
      expect(pickBy(9, placedAt(0, 'home'), withdrawn)).toBeUndefined();
    });

    it('cannot be bettered by whoever waits to see it: what comes later than ten seconds before it changes nothing', () => {
      const request = (from: number, to: number) =>
        fc
          .tuple(fc.integer({ min: from, max: to }), fc.constantFrom('home', 'away', null))
          .map(([second, side]) => (side === null ? withdrawnAt(second) : placedAt(second, side)));
      fc.assert(
        fc.property(
          fc.array(request(0, 20), { minLength: 1 }),
          fc.array(request(21, 99)),
          (before, after) => pickBy(30, ...before, ...after) === pickBy(30, ...before),
        ),
      );
    });
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
