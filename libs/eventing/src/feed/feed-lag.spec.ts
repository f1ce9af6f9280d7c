import { eventually } from '@pbp/testing';
import { FeedHarness, holds } from '../testing/feed-harness.js';
import { notes, someMetadata } from '../testing/note.js';
import { FeedLag } from './feed-lag.js';

const noon = Date.parse('2026-01-01T12:00:00Z');
const at = (seconds: number): string => new Date(noon + seconds * 1_000).toISOString();

const clocked = () => {
  let now = noon;
  const lag = new FeedLag(() => now);
  return { lag, timeIs: (seconds: number) => (now = noon + seconds * 1_000) };
};

const handled = (events: number, seconds: number) =>
  ({ kind: 'handled', events, position: '1/1', notedAt: at(seconds) }) as const;

describe('how far behind a feed is', () => {
  it('is nothing before anything is known', () => {
    const { lag } = clocked();
    expect([lag.seconds(), lag.events()]).toEqual([0, 0]);
  });

  it('grows while a batch is under way, from when its oldest event was noted, though the feed reports nothing', () => {
    const { lag, timeIs } = clocked();
    lag.note({ kind: 'handling', events: 3, notedAt: at(0) });
    timeIs(40);
    expect([lag.seconds(), lag.events()]).toEqual([40, 3]);
    timeIs(600);
    expect([lag.seconds(), lag.events()]).toEqual([600, 3]);
  });

  it('is not forgotten with the word that all has been read: it may be said behind a batch under way', () => {
    const { lag, timeIs } = clocked();
    lag.note({ kind: 'handling', events: 1, notedAt: at(0) });
    lag.note({ kind: 'caughtUp' });
    timeIs(40);
    expect(lag.seconds()).toBe(40);
    lag.note(handled(1, 0));
    expect([lag.seconds(), lag.events()]).toEqual([0, 0]);
  });

  it('is the age of the newest handled event while older ones are read, and nothing once all have been', () => {
    const { lag, timeIs } = clocked();
    lag.note({ kind: 'handling', events: 2, notedAt: at(0) });
    timeIs(100);
    lag.note(handled(2, 30));
    expect(lag.seconds()).toBe(70);
    lag.note({ kind: 'caughtUp' });
    expect(lag.seconds()).toBe(0);
  });

  it('lasts until the last part of a batch is handled', () => {
    const { lag, timeIs } = clocked();
    lag.note({ kind: 'caughtUp' });
    lag.note({ kind: 'handling', events: 4, notedAt: at(0) });
    timeIs(10);
    lag.note(handled(3, 5));
    expect([lag.seconds(), lag.events()]).toEqual([10, 1]);
    lag.note(handled(1, 6));
    expect([lag.seconds(), lag.events()]).toEqual([0, 0]);
  });

  it('goes on through restarts, which bring the batch again', () => {
    const { lag, timeIs } = clocked();
    lag.note({ kind: 'caughtUp' });
    lag.note({ kind: 'handling', events: 1, notedAt: at(0) });
    lag.note({ kind: 'restarting', error: new Error('away') });
    timeIs(50);
    expect(lag.seconds()).toBe(50);
    lag.note({ kind: 'handling', events: 1, notedAt: at(0) });
    lag.note(handled(1, 0));
    expect(lag.seconds()).toBe(50);
    lag.note({ kind: 'caughtUp' });
    expect(lag.seconds()).toBe(0);
  });

  it('is not told of a quiet feed whose log is away', () => {
    const { lag, timeIs } = clocked();
    lag.note({ kind: 'handling', events: 1, notedAt: at(0) });
    lag.note({ kind: 'caughtUp' });
    lag.note(handled(1, 0));
    lag.note({ kind: 'restarting', error: new Error('away') });
    timeIs(7_200);
    expect(lag.seconds()).toBe(0);
  });

  it('is none where nobody knows when an event was noted, and never less than none', () => {
    const { lag } = clocked();
    lag.note({ kind: 'handling', events: 1, notedAt: 'some day' });
    expect([lag.seconds(), lag.events()]).toEqual([0, 1]);
    lag.note({ kind: 'handling', events: 1, notedAt: at(5) });
    expect(lag.seconds()).toBe(0);
  });
});

describe('of a feed that runs', () => {
  let feed: FeedHarness;
  beforeEach(() => (feed = new FeedHarness()));

  it('the lag is that of the batch whose handler does not come back', async () => {
    const lag = new FeedLag(() => Date.parse(someMetadata.at) + 60_000);
    const { promise: stuck, resolve: goOn } = Promise.withResolvers<void>();
    await feed.store.append('game-1', notes('a', 3), 'none');
    feed.start({ handler: () => stuck, observe: (sign) => lag.note(sign) });
    await eventually(() => expect(lag.events()).toBe(3), { every: 1 });
    expect(lag.seconds()).toBe(60);
    goOn();
    await eventually(() => expect([lag.events(), lag.seconds()]).toEqual([0, 0]), { every: 1 });
    await feed.stop();
  });

  it('the lag is gone when a batch was halved, and parked in part', async () => {
    const lag = new FeedLag();
    await feed.store.append('game-1', notes('a', 3), 'none');
    await feed.store.append('game-2', notes('b', 4), 'none');
    feed.start({ observe: (sign) => lag.note(sign) }, (batch) =>
      holds(batch, 'game-1:1') ? new Error('cannot take it') : undefined,
    );
    await eventually(() => expect(feed.handled).toHaveLength(5), { every: 1 });
    await eventually(() => expect([lag.events(), lag.seconds()]).toEqual([0, 0]), { every: 1 });
    await feed.stop();
  });
});
