import { type Answered, countedAnswer, type InLogOrder } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import * as fc from 'fast-check';
import { toAnswer } from '../answer/to-answer.js';
import { games, winner } from '../testing/asked-log.js';
import { foldRows } from './fold-rows.js';
import { keyOf, noRows } from './rows.js';

const [questionId, fanId] = ['401.1', 'ann'];
const key = { questionId, fanId };
const basis = { revision: 1, period: 0, clock: '', score: null };

type Happening = InLogOrder[number];

const opened: Happening = {
  type: 'QuestionOpened',
  data: { questionId, ...games.tonight, terms: winner, ruleVersion: 1, options: [], model: '', basis },
};

const answered = (n: number): Answered => ({
  ...key,
  requestId: String(n),
  pick: n % 2 === 0 ? 'home' : 'away',
  chance: 0.8,
  modelChance: 0.5,
  ruleVersion: 1,
  gameRevision: n,
  position: '1/1',
  at: `2026-01-16T00:${n}`,
});

const happenings: readonly ((n: number) => Happening)[] = [
  (n) => ({ type: 'PredictionPlaced', data: answered(n) }),
  (n) => ({ type: 'PredictionChanged', data: answered(n) }),
  (n) => ({ type: 'PredictionWithdrawn', data: { ...key, requestId: String(n) } }),
  (n) => ({ type: 'PredictionRejected', data: { ...key, requestId: String(n), reason: 'suspended' } }),
  () => ({ type: 'QuestionSuspended', data: { questionId, reason: 'feedStale', detail: '' } }),
  () => ({ type: 'QuestionResumed', data: { questionId } }),
  () => ({ type: 'QuestionLocked', data: { questionId, reason: 'tipOff', basis } }),
];

const inTheLog = (events: InLogOrder): readonly Envelope[] =>
  events.map((event, n) => ({
    ...event,
    id: String(n),
    stream: '',
    revision: n,
    position: `${n}/${n}`,
    metadata: { at: '', correlationId: '', causationId: '', schemaVersion: 1 },
  }));

const logs: fc.Arbitrary<InLogOrder> = fc
  .array(fc.constantFrom(...happenings), { maxLength: 12 })
  .map((later) => [opened, ...later.map((happening, n) => happening(n))]);

describe('the rows of a question and its answers', () => {
  it('hold the answer that counts, whatever happened in whatever order', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const row = foldRows(noRows, inTheLog(events)).answers.get(keyOf(key));
        const counted = countedAnswer(events);
        const shown = (row && toAnswer(row)) ?? undefined;
        expect(shown?.gameRevision).toBe(counted?.gameRevision);
        expect(shown?.pick).toBe(counted?.pick);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the same whether the log comes at once or in two parts', () => {
    fc.assert(
      fc.property(logs, fc.nat(12), (events, cut) => {
        const log = inTheLog(events);
        expect(foldRows(foldRows(noRows, log.slice(0, cut)), log.slice(cut))).toEqual(foldRows(noRows, log));
      }),
    );
  });

  it('hold the answer that its scores name, the last one where they name none, and none that was withdrawn', () => {
    const [placed, changed, withdrawn] = [happenings[0]?.(0), happenings[1]?.(1), happenings[2]?.(2)];
    if (!placed || !changed || !withdrawn) throw new Error('these are there');
    const score = { is: 'wrong', points: 0, skill: null } as const;
    const scored = (settlement: number, by: object): Happening => ({
      type: 'PredictionsScored',
      data: { questionId, settlementId: '', settlement, part: 1, parts: 1, scores: [], ...by },
    });
    const row = (...events: InLogOrder) =>
      foldRows(noRows, inTheLog([opened, placed, changed, ...events])).answers.get(keyOf(key));
    const revision = (...events: InLogOrder) => {
      const found = row(...events);
      return found && (toAnswer(found)?.gameRevision ?? null);
    };
    const first = scored(1, { scores: [{ fanId, score, counted: '0' }] });
    const second = scored(2, { scores: [{ fanId, score }] });
    const taken = scored(2, { withdrawn: [fanId] });
    expect(revision(first)).toBe(0);
    expect(revision(first, second)).toBe(1);
    expect(revision(withdrawn)).toBeNull();
    expect(revision(withdrawn, first)).toBe(0);
    expect(revision(withdrawn, first, taken)).toBeNull();
    expect(row(withdrawn, taken, first)).toMatchObject({ counted: null, settlement: 2, score: { is: 'open' } });
  });

  it('are the same objects where nothing happened to them', () => {
    const before = foldRows(noRows, inTheLog([opened, ...happenings.slice(0, 1).map((happening) => happening(0))]));
    const after = foldRows(before, inTheLog([{ type: 'QuestionResumed', data: { questionId: '401.2' } }]));
    expect(after.questions.get(questionId)).toBe(before.questions.get(questionId));
    expect(after.answers.get(keyOf(key))).toBe(before.answers.get(keyOf(key)));
  });
});
