import type { Receipt } from '@pbp/contracts';
import { aReceipt, correctedReceipt, placed, verdict } from '../testing/a-receipt';
import { countedAnswer, receiptWords } from './receipt-words';

const said = (receipt: Receipt) => {
  const { word, points } = receiptWords(receipt);
  return [word, points];
};
const lock: Receipt['lock'] = { position: '9/9', at: '2026-11-22T18:30:00Z', reason: 'tipOff', basis: null };
const withdrawn = { is: 'withdrawn', position: '3/3', at: '2026-11-22T18:21:00Z', inTime: true } as const;
const rejected = { is: 'rejected', position: '9/9', at: '2026-11-22T18:40:00Z', reason: 'locked' } as const;

describe('a receipt in a word', () => {
  it.each([
    ['open', aReceipt(), ['Open', null]],
    ['locked', aReceipt({ lock }), ['Locked', null]],
    ['wrong', aReceipt({ lock, verdicts: [verdict()], score: { is: 'wrong', points: 0, skill: -12 } }), ['Wrong', '0']],
    ['void', aReceipt({ lock, score: { is: 'void', reason: 'questionVoid' } }), ['Void', null]],
    ['settled again', correctedReceipt(), ['Wrong, now right', '+21']],
    ['taken back', aReceipt({ requests: [placed(), withdrawn], counted: null }), ['Taken back', null]],
    ['refused', aReceipt({ requests: [rejected], counted: null }), ['Not counted', null]],
    ['late', aReceipt({ requests: [placed({ inTime: false })], counted: null }), ['Not counted', null]],
  ] as const)('says that it is %s', (_, receipt, words) => {
    expect(said(receipt)).toEqual(words);
  });

  it('counts the answer that the log counts', () => {
    const changed = placed({ is: 'changed', pick: 'under' });
    expect(countedAnswer(aReceipt({ requests: [placed(), changed], counted: 1 }))?.pick).toBe('under');
  });
});
