import { ageInSeconds } from './freshness';

const observedAt = '2026-11-22T19:00:00.000Z';
const after = (seconds: number) => Date.parse(observedAt) + seconds * 1_000;

describe('freshness', () => {
  it('counts the age from the server’s note, never below zero', () => {
    expect(ageInSeconds({ observedAt, intervalMs: 10_000 }, after(6))).toBe(6);
    expect(ageInSeconds({ observedAt, intervalMs: 10_000 }, after(-3))).toBe(0);
    expect(ageInSeconds({ observedAt: null, intervalMs: 10_000 }, after(6))).toBeNull();
  });
});
