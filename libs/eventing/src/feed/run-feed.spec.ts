import { eventually } from '@pbp/testing';
import fc from 'fast-check';
import { StoreUnavailableError } from '../errors.js';
import { type EventStore } from '../event-store.js';
import { FeedHarness, holds } from '../testing/feed-harness.js';
import { note, notes } from '../testing/note.js';

describe('a feed', () => {
  let feed: FeedHarness;
  beforeEach(() => (feed = new FeedHarness()));
  afterEach(() => feed.stop());

  const seen = (places: readonly string[]) => eventually(() => expect(feed.places).toEqual(places), { every: 1 });

  it('delivers what its prefixes name, in log order, first the past and then the present', async () => {
    await feed.store.append('game-1', notes('a', 2), 'none');
    await feed.store.append('poll-1', notes('b', 2), 'none');
    feed.start();
    await seen(['game-1:0', 'game-1:1']);
    await feed.store.append('game-2', notes('c', 1), 'none');
    await seen(['game-1:0', 'game-1:1', 'game-2:0']);
  });

  it('catches up in large batches and delivers at once when live', async () => {
    await feed.store.append('game-1', notes('a', 250), 'none');
    feed.start({ batch: { maxEvents: 100, maxWaitMs: 60_000 } });
    await eventually(() => expect(feed.handled).toHaveLength(250), { every: 1 });
    expect(feed.batches.map(({ events }) => events.length)).toEqual([100, 100, 50]);
    await feed.store.append('game-1', [note('live')], 249);
    await eventually(() => expect(feed.batches).toHaveLength(4), { every: 1 });
  });

  it('goes on from its checkpoint after a restart', async () => {
    await feed.store.append('game-1', notes('a', 3), 'none');
    feed.start();
    await seen(['game-1:0', 'game-1:1', 'game-1:2']);
    await feed.stop();
    await feed.store.append('game-1', [note('later')], 2);
    feed.start();
    await seen(['game-1:0', 'game-1:1', 'game-1:2', 'game-1:3']);
  });

  it('started at the end, leaves the past alone and loses nothing between its first start and its first event', async () => {
    await feed.store.append('game-1', notes('a', 3), 'none');
    feed.start({ startFrom: 'end' });
    await eventually(() => expect(feed.signsOf('caughtUp')).toHaveLength(1), { every: 1 });
    await feed.stop();
    await feed.store.append('game-1', [note('while it was down')], 2);
    feed.start({ startFrom: 'end' });
    await seen(['game-1:3']);
  });

  it('gives a batch again when the checkpoint could not be stored', async () => {
    let broken = true;
    const { checkpoint } = feed;
    const flaky = {
      load: (name: string) => checkpoint.load(name),
      advance: async (...move: Parameters<typeof checkpoint.advance>) => {
        if (broken) throw new Error('the database is away');
        return checkpoint.advance(...move);
      },
    };
    await feed.store.append('game-1', notes('a', 2), 'none');
    feed.start({ checkpoint: flaky });
    await eventually(() => expect(feed.signsOf('restarting')).not.toEqual([]), { every: 1 });
    broken = false;
    await eventually(async () => expect(await checkpoint.load('harness.v1')).toBe('2/2'), { every: 1 });
    expect(feed.places.slice(-2)).toEqual(['game-1:0', 'game-1:1']);
  });

  it('starts again from what is stored when another worker of its name moved the checkpoint', async () => {
    await feed.store.append('game-1', notes('a', 3), 'none');
    let moved = false;
    feed.start({ batch: { maxEvents: 1 } }, () => {
      if (!moved) void feed.checkpoint.advance('harness.v1', undefined, '2/2');
      moved = true;
      return undefined;
    });
    await eventually(async () => expect(await feed.checkpoint.load('harness.v1')).toBe('3/3'), { every: 1 });
    expect(feed.signsOf('restarting')).toHaveLength(1);
    expect(feed.places).toEqual(['game-1:0', 'game-1:2']);
  });

  it('subscribes again when the subscription fails', async () => {
    await feed.store.append('game-1', notes('a', 2), 'none');
    let failures = 2;
    const { store } = feed;
    const flaky: EventStore = {
      append: store.append.bind(store),
      read: store.read.bind(store),
      readAll: store.readAll.bind(store),
      close: store.close.bind(store),
      subscribe: (options) => {
        if (failures > 0) {
          failures -= 1;
          throw new StoreUnavailableError('not now');
        }
        return store.subscribe(options);
      },
    };
    feed.start({ store: flaky });
    await seen(['game-1:0', 'game-1:1']);
  });

  describe('with an event that its handler cannot take', () => {
    const bad = 'game-1:1';
    const failing = new Error('cannot take it');

    beforeEach(async () => {
      await feed.store.append('game-1', notes('a', 2), 'none');
      await feed.store.append('game-2', notes('b', 2), 'none');
      await feed.store.append('game-1', [note('behind')], 1);
      await feed.store.append('game-2', [note('flows on')], 1);
    });

    const parked = () =>
      feed.deadLetters.all().map(({ letter: { event, reason }, resolution }) => ({
        place: `${event.stream}:${event.revision}`,
        reason: reason.kind,
        resolution: resolution?.kind,
      }));

    it('retries it, parks it with its error and those behind it, and lets all other streams flow on', async () => {
      let tries = 0;
      feed.start({}, (batch) => {
        if (!holds(batch, bad)) return undefined;
        if (batch.events.length === 1) tries += 1;
        return failing;
      });
      await eventually(async () => expect(await feed.checkpoint.load('harness.v1')).toBe('6/6'), { every: 1 });
      expect(feed.places).toEqual(['game-1:0', 'game-2:0', 'game-2:1', 'game-2:2']);
      expect(tries).toBe(3);
      expect(parked()).toEqual([
        { place: bad, reason: 'failed', resolution: undefined },
        { place: 'game-1:2', reason: 'waiting', resolution: undefined },
      ]);
      expect(feed.deadLetters.all()[0]?.letter.reason).toMatchObject({
        error: expect.stringContaining('cannot take it') as unknown,
        attempts: 3,
      });
      expect(feed.signsOf('parked')).toHaveLength(1);
    });

    it('still knows what is parked after a restart', async () => {
      feed.start({}, (batch) => (holds(batch, bad) ? failing : undefined));
      await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
      await feed.stop();
      feed.start();
      await feed.store.append('game-1', [note('still behind')], 2);
      await eventually(() => expect(parked()).toHaveLength(3), { every: 1 });
      expect(feed.places.filter((place) => place.startsWith('game-1'))).toEqual(['game-1:0']);
    });

    it('loses none of those behind it, also where the handler moves the checkpoint and parking then fails', async () => {
      feed.start({ batch: { maxEvents: 1 } }, (batch) => (holds(batch, bad) ? failing : undefined));
      await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
      await feed.stop();
      await feed.store.append('game-1', [note('still behind')], 2);
      await feed.store.append('game-2', [note('handled')], 2);
      let away = true;
      const park = feed.deadLetters.park.bind(feed.deadLetters);
      feed.deadLetters.park = (letter) => {
        const isAway = away;
        away = false;
        return isAway ? Promise.reject(new Error('the database is away')) : park(letter);
      };

      feed.start({
        checkpointBy: 'handler',
        handler: async (batch) => {
          if (batch.kind === 'next') await feed.checkpoint.advance(batch.feed, batch.previous, batch.position);
        },
      });

      await eventually(async () => expect(await feed.checkpoint.load('harness.v1')).toBe('8/8'), { every: 1 });
      expect(feed.signsOf('restarting')).toHaveLength(1);
      expect(parked().map(({ place }) => place)).toEqual([bad, 'game-1:2', 'game-1:3']);
    });

    it('parks each of those behind it once, before the others are handled, however often the batch is halved', async () => {
      feed.start({ batch: { maxEvents: 1 } }, (batch) => (holds(batch, bad) ? failing : undefined));
      await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
      await feed.stop();
      for (const [stream, words] of [
        ['game-1', 'waits'],
        ['game-2', 'handled'],
        ['game-3', 'cannot be taken'],
        ['game-1', 'waits too'],
        ['game-3', 'behind that'],
        ['game-2', 'handled too'],
        ['game-1', 'waits at the end'],
      ] as const) {
        await feed.store.append(stream, [note(words)], 'any');
      }
      const deeds: string[] = [];
      const park = feed.deadLetters.park.bind(feed.deadLetters);
      feed.deadLetters.park = (letter) => {
        deeds.push(`park ${letter.event.stream}:${letter.event.revision}`);
        return park(letter);
      };

      feed.start({ heedEveryMs: 60_000 }, (batch) => {
        if (holds(batch, 'game-3:0')) return failing;
        deeds.push(...batch.events.map(({ stream, revision }) => `handle ${stream}:${revision}`));
        return undefined;
      });

      await eventually(async () => expect(await feed.checkpoint.load('harness.v1')).toBe('13/13'), { every: 1 });
      expect(deeds).toEqual([
        'park game-1:3',
        'park game-1:4',
        'park game-1:5',
        'handle game-2:3',
        'park game-3:0',
        'park game-3:1',
        'handle game-2:4',
      ]);
      const told = feed.signsOf('handled').map((sign) => ('events' in sign ? sign.events : 0));
      expect(told.reduce((sum, events) => sum + events, 0)).toBe(13);
    });

    it('does not park it when a retry succeeds', async () => {
      let failures = 2;
      feed.start({ batch: { maxEvents: 1 } }, (batch) =>
        holds(batch, bad) && (failures -= 1) >= 0 ? failing : undefined,
      );
      await eventually(() => expect(feed.handled).toHaveLength(6), { every: 1 });
      expect(parked()).toEqual([]);
      expect(feed.signsOf('retrying')).toHaveLength(2);
    });

    it('says which streams are parked whenever that changes', async () => {
      feed.start({}, (batch) => (holds(batch, bad) ? failing : undefined));
      await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
      await feed.ask('skip', 'game-1', 'a duplicate');
      expect(feed.signsOf('parkedStreams').map((sign) => 'streams' in sign && sign.streams)).toEqual([
        [],
        ['game-1'],
        [],
      ]);
    });

    it('asks before it parks one more behind: another process may have settled the stream', async () => {
      feed.start({ heedEveryMs: 60_000 }, (batch) => (holds(batch, bad) ? failing : undefined));
      await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
      for (const { event } of await feed.deadLetters.unresolved('harness.v1', 'game-1')) {
        await feed.deadLetters.resolve('harness.v1', event.id, { kind: 'redriven', reason: 'r', by: 'b', at: '' });
      }

      await feed.store.append('game-1', [note('flows again')], 2);

      await eventually(() => expect(feed.places.at(-1)).toBe('game-1:3'), { every: 1 });
      expect(parked()).toHaveLength(2);
    });

    it('sits out a database that is away: nothing is parked, nothing is passed over', async () => {
      let away = true;
      feed.start({}, () => (away ? Object.assign(new Error('away'), { code: 'ECONNREFUSED' }) : undefined));
      await eventually(() => expect(feed.signsOf('retrying').length).toBeGreaterThan(1), { every: 1 });
      expect(feed.places).toEqual([]);
      away = false;
      await eventually(() => expect(feed.handled).toHaveLength(6), { every: 1 });
      expect(parked()).toEqual([]);
    });
  });

  it('whatever fails: every event is handled once or parked, and each stream keeps its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 15 }),
        async (streams, poison, maxEvents) => {
          const each = new FeedHarness();
          for (const [n, stream] of streams.entries())
            await each.store.append(`game-${stream}`, [note(`p/${n}`)], 'any');
          const isPoison = (position: string): boolean => poison.includes(Number(position.split('/')[0]));
          each.start({ batch: { maxEvents, maxWaitMs: 1 } }, ({ events }) =>
            events.some(({ position }) => isPoison(position)) ? new Error('poison') : undefined,
          );
          const end = `${streams.length}/${streams.length}`;
          await eventually(async () => expect(await each.checkpoint.load('harness.v1')).toBe(end), { every: 1 });
          await each.stop();
          const positions = each.handled.map(({ position }) => Number(position.split('/')[0]));
          expect(positions).toEqual(positions.toSorted((a, b) => a - b));
          expect(new Set(positions).size + each.deadLetters.all().length).toBe(streams.length);
          for (const { letter } of each.deadLetters.all()) {
            const later = each.handled.filter(
              ({ stream, revision }) => stream === letter.event.stream && revision > letter.event.revision,
            );
            expect(later).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
