import { type FetchOutcome } from './fetch-outcome.js';
import { LeftAlone } from './left-alone.js';

const refused = (status: number, retryAfterMs?: number): FetchOutcome => ({
  kind: 'refused',
  status,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

const waitAt = (now: number, ...heard: readonly FetchOutcome[]): number => {
  const leftAlone = new LeftAlone();
  for (const outcome of heard) leftAlone.heard('first', outcome, 1_000);
  return leftAlone.waitFor('first', now);
};

describe('a host that forbids', () => {
  it.each([
    [1_000, 60_000],
    [31_000, 30_000],
    [61_000, 0],
    [99_000, 0],
  ])('and asks for a minute is at %i to be left alone for another %i ms', (now, wait) => {
    expect(waitAt(now, refused(403, 60_000))).toBe(wait);
  });

  it('may be asked again at once where it asks for nothing', () => {
    expect(waitAt(1_000, refused(403))).toBe(0);
  });

  it('is left alone all the same when another answer asks for less', () => {
    expect(waitAt(1_000, refused(403, 60_000), refused(403), refused(403, 5_000))).toBe(60_000);
  });

  it('binds no other host', () => {
    const leftAlone = new LeftAlone();
    leftAlone.heard('first', refused(403, 60_000), 0);
    expect(leftAlone.waitFor('second', 0)).toBe(0);
  });

  it('is not one that is busy: that binds whoever asks, wherever', () => {
    expect(waitAt(1_000, refused(429, 60_000))).toBe(0);
  });
});
