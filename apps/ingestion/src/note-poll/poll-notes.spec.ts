import fc from 'fast-check';
import { type Envelope, type EventStore, InMemoryEventStore, StoreUnavailableError, uuidV5 } from '@pbp/eventing';
import { rederiveGames } from '../rederive-games/rederive-games.js';
import { type Moment, scoreboard, summary } from '../testing/espn-payloads.js';
import { KeptInMemory } from '../testing/kept-in-memory.js';
import { isScoreboardPolled } from './poll-cause.js';
import { dayPollStream } from './poll-events.js';
import { PollNotes } from './poll-notes.js';

interface Poll {
  readonly of: 'summary' | 'scoreboard';
  readonly moment: Moment;
  /** Of the scoreboard that is asked for. */
  readonly day?: string;
}

/** A game of around midnight is listed on both. */
const days = ['2026-11-21', '2026-11-22'] as const;

const at = (index: number): string => new Date(Date.UTC(2026, 10, 22, 0, 0, index)).toISOString();

const note = (notes: PollNotes, { of, moment, day = days[0] }: Poll, index: number) =>
  of === 'summary'
    ? notes.noteSummary('nba', '7', { bytes: summary(moment), fetchedAt: at(index) })
    : notes.noteScoreboard('nba', day, { bytes: scoreboard(moment), fetchedAt: at(index) });

const logOf = async (store: EventStore): Promise<readonly Envelope[]> => {
  const events: Envelope[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};

/** The store, but for what is done instead. */
const likeStore = (store: EventStore, instead: Partial<EventStore>): EventStore => ({
  append: (stream, events, expected) => store.append(stream, events, expected),
  read: (stream, options) => store.read(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => store.subscribe(options),
  close: () => store.close(),
  ...instead,
});

/** Dies at the nth append, before or after it is stored; everything else goes to the real store. */
const dyingAt = (store: EventStore, nth: number, stored: boolean): EventStore => {
  let appends = 0;
  return likeStore(store, {
    append: async (stream, events, expected) => {
      const dies = appends++ === nth;
      if (dies && !stored) throw new StoreUnavailableError('the process dies here');
      const appended = await store.append(stream, events, expected);
      if (dies) throw new StoreUnavailableError('the process dies here');
      return appended;
    },
  });
};

const moments: fc.Arbitrary<Moment> = fc.record({
  state: fc.constantFrom('pre', 'in', 'post'),
  home: fc.nat(9),
  away: fc.nat(9),
  plays: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom(0, 2)),
});
const polls: fc.Arbitrary<readonly Poll[]> = fc.array(
  fc.record({ of: fc.constantFrom('summary', 'scoreboard'), moment: moments, day: fc.constantFrom(...days) }),
  { minLength: 1, maxLength: 8 },
);

describe('a game that two days list', () => {
  const live: Moment = { state: 'in', home: 2, away: 0, plays: {} };
  const noteDay = (notes: PollNotes, day: string, moment: Moment, index: number) =>
    note(notes, { of: 'scoreboard', moment, day }, index);

  it('is told once, whichever day is asked for how often', async () => {
    const store = new InMemoryEventStore();
    const notes = new PollNotes(store, new KeptInMemory());
    expect((await noteDay(notes, days[0], live, 0)).kind).toBe('changed');
    const before = (await logOf(store)).length;
    for (const day of [days[1], days[0], days[1]]) {
      expect(await noteDay(notes, day, live, 1)).toEqual({ kind: 'unchanged', strays: 0 });
    }
    expect(await logOf(store)).toHaveLength(before);
    expect((await rederiveGames(store)).divergences).toEqual([]);
  });

  it('is known in a log of old, which noted it anew under either day', async () => {
    const store = new InMemoryEventStore();
    await noteDay(new PollNotes(store, new KeptInMemory()), days[0], live, 0);
    const [first] = (await logOf(store)).filter(isScoreboardPolled);
    if (!first) throw new Error('no scoreboard was noted');
    const changes = first.data.changes.map(({ gameId, entry }) => ({ gameId, entry: { ...entry, day: days[1] } }));
    const { type, metadata } = first;
    const data = { ...first.data, day: days[1], changes };
    await store.append(dayPollStream('nba', days[1]), [{ id: uuidV5('of old'), type, data, metadata }], 'none');

    const again = new PollNotes(store, new KeptInMemory());
    for (const day of days) expect(await noteDay(again, day, live, 1)).toEqual({ kind: 'unchanged', strays: 0 });
    await noteDay(again, days[1], { ...live, home: 4 }, 2);
    expect((await rederiveGames(store)).divergences).toEqual([]);
  });

  it.each(days)('is known again by what either said, when first asked for on %s', async (day) => {
    const store = new InMemoryEventStore();
    const notes = new PollNotes(store, new KeptInMemory());
    await noteDay(notes, days[0], live, 0);
    await noteDay(notes, days[1], { ...live, home: 4 }, 1);
    const again = new PollNotes(store, new KeptInMemory());
    expect(await noteDay(again, day, { ...live, home: 4 }, 2)).toEqual({ kind: 'unchanged', strays: 0 });
    await noteDay(again, day, { ...live, state: 'post', home: 6 }, 3);
    expect((await rederiveGames(store)).divergences).toEqual([]);
  });
});

describe('noting polls', () => {
  it('appends nothing for a body whose watched part is known', async () => {
    const store = new InMemoryEventStore();
    const notes = new PollNotes(store, new KeptInMemory());
    const poll: Poll = { of: 'summary', moment: { state: 'in', home: 2, away: 0, plays: { '1': 2 } } };
    expect((await note(notes, poll, 0)).kind).toBe('changed');
    const before = (await logOf(store)).length;
    expect(await note(notes, poll, 1)).toEqual({ kind: 'unchanged', strays: 0 });
    expect(await note(new PollNotes(store, new KeptInMemory()), poll, 2)).toEqual({ kind: 'unchanged', strays: 0 });
    expect(await logOf(store)).toHaveLength(before);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['html', Buffer.from('<!DOCTYPE html><html></html>')],
    ['truncated', summary({ state: 'in', home: 2, away: 0, plays: { '1': 2 } }).subarray(0, 300)],
  ])('takes a body that is %s for an outcome', async (_, bytes) => {
    const notes = new PollNotes(new InMemoryEventStore(), new KeptInMemory());
    expect((await notes.noteSummary('nba', '7', { bytes, fetchedAt: at(0) })).kind).toBe('unreadable');
  });

  it('takes a body with more news than an event holds for an outcome, and reads on', async () => {
    const store = new InMemoryEventStore();
    const notes = new PollNotes(store, new KeptInMemory());
    const huge: unknown = JSON.parse(summary({ state: 'in', home: 2, away: 0, plays: { '1': 2 } }).toString());
    const plays = Array.from({ length: 40_000 }, (_, n) => ({ id: String(n), text: 'a play of many'.repeat(3) }));
    const bytes = Buffer.from(JSON.stringify({ ...Object(huge), plays }));
    expect(await notes.noteSummary('nba', '7', { bytes, fetchedAt: at(0) })).toEqual({
      kind: 'unreadable',
      why: 'tooLarge',
    });
    expect(await logOf(store)).toEqual([]);
    const poll: Poll = { of: 'summary', moment: { state: 'in', home: 2, away: 0, plays: { '1': 2 } } };
    expect((await note(notes, poll, 1)).kind).toBe('changed');
  });

  it('derives the same games again from any polls', () =>
    fc.assert(
      fc.asyncProperty(polls, async (sequence) => {
        const store = new InMemoryEventStore();
        const notes = new PollNotes(store, new KeptInMemory());
        for (const [index, poll] of sequence.entries()) await note(notes, poll, index);
        expect((await rederiveGames(store)).divergences).toEqual([]);
      }),
    ));

  it('leaves the log that an undisturbed process leaves, wherever one dies', () =>
    fc.assert(
      fc.asyncProperty(polls, fc.nat(20), fc.boolean(), async (sequence, nth, stored) => {
        const undisturbed = new InMemoryEventStore();
        const calm = new PollNotes(undisturbed, new KeptInMemory());
        for (const [index, poll] of sequence.entries()) await note(calm, poll, index);

        const disturbed = new InMemoryEventStore();
        let notes = new PollNotes(dyingAt(disturbed, nth, stored), new KeptInMemory());
        for (const [index, poll] of sequence.entries()) {
          await note(notes, poll, index).catch(async () => {
            notes = new PollNotes(disturbed, new KeptInMemory());
            await note(notes, poll, index);
          });
        }
        const told = (events: readonly Envelope[]) =>
          events.map(({ id, stream, revision, data }) => ({ id, stream, revision, data }));
        expect(told(await logOf(disturbed))).toEqual(told(await logOf(undisturbed)));
      }),
      { numRuns: 300 },
    ));
});

describe('a body that the archive does not take', () => {
  const first: Moment = { state: 'in', home: 2, away: 0, plays: { '1': 2 } };
  const second: Moment = { state: 'in', home: 4, away: 0, plays: { '1': 2, '2': 2 } };

  it.each(['summary', 'scoreboard'] as const)('is as if it had not come: %s', async (of) => {
    const [store, kept] = [new InMemoryEventStore(), new KeptInMemory()];
    let [isAway, reads] = [false, 0];
    const counting = likeStore(store, {
      read: (stream, options) => {
        reads++;
        return store.read(stream, options);
      },
    });
    const notes = new PollNotes(counting, {
      keep: (bytes) => (isAway ? Promise.reject(new Error('the archive is away')) : kept.keep(bytes)),
      read: (key) => kept.read(key),
    });
    await note(notes, { of, moment: first }, 0);
    const [log, before] = [await logOf(store), reads];

    isAway = true;
    for (let tries = 0; tries < 3; tries++)
      await expect(note(notes, { of, moment: second }, 1)).rejects.toThrow('the archive is away');
    expect(await logOf(store)).toEqual(log);
    expect(reads).toBe(before);

    isAway = false;
    expect(await note(notes, { of, moment: second }, 2)).toMatchObject({ kind: 'changed' });
    expect(reads).toBe(before);
    expect((await rederiveGames(store)).divergences).toEqual([]);
  });
});
