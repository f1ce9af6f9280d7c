import type { Receipt, ReceiptRequest, ReceiptVerdict } from '@pbp/contracts';
import { aCard } from '../../../testing/a-card';

const basis = { revision: 10, period: 1, clock: '8:48', score: { home: 9, away: 4 } };

export const placed = (parts: Partial<Extract<ReceiptRequest, { is: 'placed' | 'changed' }>> = {}): ReceiptRequest => ({
  is: 'placed',
  position: '48131/48131',
  at: '2026-11-22T18:20:00Z',
  pick: 'over',
  chance: 0.58,
  modelChance: 0.47,
  ruleVersion: 2,
  known: basis,
  feedAgeMs: 6_000,
  inTime: true,
  ...parts,
});

export const verdict = (parts: Partial<ReceiptVerdict> = {}): ReceiptVerdict => ({
  position: '48377/48377',
  at: '2026-11-22T21:00:00Z',
  settlement: { is: 'decided', outcome: 'under', by: ['p1'] },
  cause: { kind: 'gameEvent', id: 'e', type: 'GameEnded', revision: 400 },
  plays: [],
  why: 'Under: 215 points.',
  score: { is: 'wrong', points: 0, skill: -12 },
  ...parts,
});

/** Over 215.5 points, said with 58 %, and open, unless told otherwise. */
export const aReceipt = (parts: Partial<Receipt> = {}): Receipt => ({
  predictionId: 'q1.g',
  questionId: 'q1',
  number: 1,
  game: aCard(),
  terms: { kind: 'total', line: 215.5 },
  rule: { version: 2, text: ['All points count.', 'A correction settles it again.'] },
  options: [
    { id: 'over', chance: 0.47 },
    { id: 'under', chance: 0.53 },
  ],
  model: 'brownian/3',
  opened: { position: '48102/48102', at: '2026-11-22T18:10:00Z', basis: { ...basis, period: 0, clock: '0.0' } },
  requests: [placed()],
  counted: 0,
  whyCounted: 'It is what you said last while the question could be answered.',
  lock: null,
  verdicts: [],
  score: { is: 'open' },
  ...parts,
});

/** Wrong at first, and right after a basket was added. */
export const correctedReceipt = (): Receipt =>
  aReceipt({
    lock: { position: '48160/48160', at: '2026-11-22T18:30:00Z', reason: 'tipOff', basis: { ...basis, clock: '8:00' } },
    verdicts: [
      verdict(),
      verdict({
        position: '48462/48462',
        settlement: { is: 'decided', outcome: 'over', by: ['p2'] },
        why: 'Now over: a basket was added, 217 points.',
        plays: [
          {
            id: 'p2',
            period: 4,
            clock: '0:53',
            text: 'Isak Thorne makes two',
            score: { home: 109, away: 108 },
            isWithdrawn: false,
          },
        ],
        score: { is: 'right', points: 21, skill: 10.5 },
      }),
    ],
    score: { is: 'right', points: 21, skill: 10.5 },
  });
