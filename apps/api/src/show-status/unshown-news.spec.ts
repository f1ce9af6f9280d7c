import fc from 'fast-check';
import { UnshownNews } from './unshown-news.js';

describe('what lies in the log and is not shown', () => {
  it('is as old as the oldest of it', () => {
    const news = new UnshownNews();
    expect(news.since).toBeNull();
    news.seen('1', 4, 1_000);
    news.seen('2', 9, 2_000);
    news.seen('1', 6, 3_000);
    expect(news.since).toBe(1_000);
    news.shown('1', 4);
    expect(news.since).toBe(2_000);
    news.shown('2', 9);
    expect(news.since).toBe(3_000);
    news.shown('1', 7);
    expect(news.since).toBeNull();
  });

  it('names the games that wait since before a moment', () => {
    const news = new UnshownNews();
    news.seen('1', 4, 1_000);
    news.seen('2', 9, 2_000);
    expect(news.before(1_500)).toEqual(['1']);
    news.forget('1');
    expect(news.before(5_000)).toEqual(['2']);
    expect(news.gameIds).toEqual(['2']);
  });

  it('keeps of a game that waits for long its first look, and knows when the last is shown', () => {
    const news = new UnshownNews();
    for (let n = 0; n < 1_000; n++) news.seen('1', n, n);
    expect(news.since).toBe(0);
    news.shown('1', 998);
    expect(news.since).toBe(999);
    news.shown('1', 999);
    expect(news.since).toBeNull();
  });

  it('waits for nothing once everything seen is shown, in whatever order it was seen', () => {
    const looks = fc.array(fc.record({ game: fc.constantFrom('1', '2'), revision: fc.nat(50), at: fc.nat(1_000) }));
    fc.assert(
      fc.property(looks, (seen) => {
        const news = new UnshownNews();
        for (const { game, revision, at } of seen) news.seen(game, revision, at);
        expect(news.since === null).toBe(seen.length === 0);
        for (const { game, revision } of seen) news.shown(game, revision);
        expect(news.since).toBeNull();
      }),
    );
  });
});
