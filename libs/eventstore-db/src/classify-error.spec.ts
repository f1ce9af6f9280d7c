import { ErrorType } from '@eventstore/db-client';
import { classifyError, isStreamNotFound, wasSent } from './classify-error.js';

const typed = (type: string, more: object = {}): Error => Object.assign(new Error(type), { type, ...more });
const raw = (code: number): Error => Object.assign(new Error(`${code} RAW`), { code });

describe('classifyError', () => {
  it.each<[string, unknown, object]>([
    [
      'a conflict, with the revision as a number',
      typed(ErrorType.WRONG_EXPECTED_VERSION, { actualVersion: 7n }),
      { code: 'CONCURRENCY', stream: 'game-1', expected: 3, actual: 7 },
    ],
    [
      'a conflict with a stream that is not there',
      typed(ErrorType.WRONG_EXPECTED_VERSION, { actualVersion: 'no_stream' }),
      { code: 'CONCURRENCY', actual: 'none' },
    ],
    ['a deleted stream', typed(ErrorType.STREAM_DELETED), { code: 'STREAM_DELETED', stream: 'game-1' }],
    [
      'an append that is too large',
      typed(ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED, { maxAppendSize: 1048576 }),
      { code: 'EVENT_TOO_LARGE', limitInBytes: 1048576 },
    ],
    ['a refusal by type', typed(ErrorType.ACCESS_DENIED, { code: 7 }), { code: 'STORE_REFUSED', retryable: false }],
    ['a refusal by code', raw(12), { code: 'STORE_REFUSED' }],
    [
      'a lost connection by type',
      typed(ErrorType.UNAVAILABLE, { code: 14 }),
      { code: 'STORE_UNAVAILABLE', retryable: true },
    ],
    ['a lost connection by code alone', raw(14), { code: 'STORE_UNAVAILABLE', retryable: true }],
    ['a full disk', raw(8), { code: 'STORE_UNAVAILABLE' }],
    ['another leader', typed(ErrorType.NOT_LEADER), { code: 'STORE_UNAVAILABLE' }],
    ['what nobody knows', typed(ErrorType.UNKNOWN, { code: 2 }), { code: 'STORE_UNAVAILABLE' }],
    ['what is no error', 'Impossible situation', { code: 'STORE_UNAVAILABLE' }],
  ])('tells %s', (_, error, expected) => {
    const classified = classifyError(error, 'game-1', 3);
    expect(classified).toMatchObject(expected);
    expect(classified.cause).toBe(error);
  });

  it('tells a stream that is not there, and whether an append left this process', () => {
    expect(isStreamNotFound(typed(ErrorType.STREAM_NOT_FOUND))).toBe(true);
    expect(isStreamNotFound(raw(5))).toBe(false);
    expect(wasSent(raw(14))).toBe(false);
    expect(wasSent(typed(ErrorType.UNAVAILABLE))).toBe(true);
  });
});
