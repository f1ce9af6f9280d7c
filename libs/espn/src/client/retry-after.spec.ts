import { retryAfterMs } from './retry-after.js';

const now = Date.parse('2026-05-02T23:30:00Z');

describe('retryAfterMs', () => {
  it.each([
    ['7', 7000],
    ['0', 0],
    ['Sat, 02 May 2026 23:31:00 GMT', 60_000],
    ['Sat, 02 May 2026 23:29:00 GMT', 0],
    ['99999999', 3_600_000],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 3_600_000],
    ['soon', undefined],
    ['-3', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
