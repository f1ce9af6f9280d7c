import * as fc from 'fast-check';
import { type QuestionEvent } from '../question/events.js';
import { countedAnswer, couldBeAnswered, type Placed } from './counts.js';
import { type Answered, type PredictionEvent } from './events.js';

const questionId = 'g.1';
const opened = { type: 'QuestionOpened', data: { questionId } } as QuestionEvent;
const locked: QuestionEvent = { type: 'QuestionLocked', data: { questionId, reason: 'tipOff', basis: null } };
const suspended: QuestionEvent = { type: 'QuestionSuspended', data: { questionId, reason: 'feedStale', detail: '' } };
const resumed: QuestionEvent = { type: 'QuestionResumed', data: { questionId } };

const placed = (pick: string): PredictionEvent => ({ type: 'PredictionPlaced', data: { pick } as Answered });
const withdrawn: PredictionEvent = {
  type: 'PredictionWithdrawn',
  data: { questionId, fanId: 'f', requestId: 'r' },
};
const rejected: PredictionEvent = {
  type: 'PredictionRejected',
  data: { questionId, fanId: 'f', requestId: 'r', reason: 'locked' },
};
const at = <E>(...pairs: readonly (readonly [number, E])[]): readonly Placed<E>[] =>
  pairs.map(([position, event]) => ({ position: BigInt(position), event }));

describe('what counts', () => {
  const question = at([10, opened], [50, locked]);
  const pick = (...pairs: readonly (readonly [number, PredictionEvent])[]) =>
    countedAnswer(question, at(...pairs))?.pick;

  it('is the last answer in front of the lock', () => {
    expect(pick([20, placed('home')])).toBe('home');
    expect(pick([20, placed('home')], [49, placed('away')])).toBe('away');
  });
  it('is what was answered in time, whatever came behind the lock', () => {
    expect(pick([20, placed('home')], [51, placed('away')])).toBe('home');
    expect(pick([20, placed('home')], [51, withdrawn], [52, rejected])).toBe('home');
    expect(pick([51, placed('home')])).toBeUndefined();
  });
  it('is nothing that was withdrawn in time', () => {
    expect(pick([20, placed('home')], [30, withdrawn])).toBeUndefined();
    expect(pick([20, placed('home')], [30, withdrawn], [40, placed('away')])).toBe('away');
  });
  it('is nothing that was answered while the question was suspended', () => {
    const interrupted = at([10, opened], [20, suspended], [30, resumed], [50, locked]);
    expect([15, 25, 35, 55].map((position) => couldBeAnswered(interrupted, BigInt(position)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is never anything from behind the lock, in whatever order things came', () => {
    const position = () => fc.integer({ min: 11, max: 99 });
    const event = () => fc.oneof(fc.constantFrom('home', 'away').map(placed), fc.constant(withdrawn));
    const history = fc.uniqueArray(fc.tuple(position(), event()), { selector: ([where]) => where, maxLength: 12 });
    fc.assert(
      fc.property(history, position(), (pairs, lock) => {
        const inOrder = pairs.filter(([where]) => where !== lock).toSorted(([one], [other]) => one - other);
        const counted = countedAnswer(at([10, opened], [lock, locked]), at(...inOrder));
        const inTime = inOrder.filter(([where]) => where < lock).at(-1)?.[1];
        const expected = inTime?.type === 'PredictionPlaced' ? inTime.data : null;
        expect(counted).toEqual(expected);
      }),
    );
  });
});
