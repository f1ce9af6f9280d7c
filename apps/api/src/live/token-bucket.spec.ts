import { TokenBucket } from './token-bucket.js';

describe('a bucket of tokens', () => {
  it('gives a few at once, then as many a second as it is filled with', () => {
    let now = 0;
    const bucket = new TokenBucket(3, 2, () => now);
    const takeAll = () => Array.from({ length: 10 }, () => bucket.take()).filter(Boolean).length;

    expect(takeAll()).toBe(3);
    now = 1_000;
    expect(takeAll()).toBe(2);
    now = 60_000;
    expect(takeAll()).toBe(3);
  });
});
