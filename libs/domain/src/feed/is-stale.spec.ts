import { isStale } from './is-stale.js';

const observedAt = '2026-11-22T19:00:00.000Z';
const after = (seconds: number): number => Date.parse(observedAt) + seconds * 1_000;

describe('the feed', () => {
  it('is stale after two intervals and a moment for the way', () => {
    const polled = { observedAt, intervalMs: 10_000 };
    expect(isStale(polled, after(21))).toBe(false);
    expect(isStale(polled, after(23))).toBe(true);
  });

  it('cannot be stale where nobody polls any more, or never did', () => {
    expect(isStale({ observedAt, intervalMs: null }, after(9_999))).toBe(false);
    expect(isStale({ observedAt: null, intervalMs: 10_000 }, after(9_999))).toBe(false);
  });
});
