import { InMemoryEventStore } from '@pbp/eventing';
import { type Moment, scoreboard, summary } from '../testing/espn-payloads.js';
import { KeptInMemory } from '../testing/kept-in-memory.js';
import { dayPollStream } from './poll-events.js';
import { PollNotes } from './poll-notes.js';
import { unfinishedGames } from './unfinished-games.js';

const day = '2026-11-21';
const before: Moment = { state: 'pre', home: 0, away: 0, plays: {} };
const live: Moment = { state: 'in', home: 2, away: 0, plays: { '1': 2 } };
const over: Moment = { state: 'post', home: 4, away: 0, plays: { '1': 2, '2': 2 } };

const manyPlays = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [String(index), 0]));

const unfinishedAfter = async (...moments: readonly Moment[]): Promise<readonly string[]> => {
  const store = new InMemoryEventStore();
  const notes = new PollNotes(store, new KeptInMemory());
  for (const [index, moment] of moments.entries()) {
    const fetchedAt = at(index);
    await notes.noteScoreboard('nba', day, { bytes: scoreboard(moment), fetchedAt });
    await notes.noteSummary('nba', '7', { bytes: summary(moment), fetchedAt });
  }
  return [...(await unfinishedGames(store, 'nba', ['2026-11-22', day]))];
};

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();

/** A scoreboard with one game for each of these ids. */
const boardOf = (moment: Moment, ...ids: readonly string[]): Buffer => {
  const events = ids.map((id): unknown =>
    JSON.parse(scoreboard(moment).toString().replaceAll('"id":"7"', `"id":"${id}"`)),
  );
  return Buffer.from(JSON.stringify({ events: events.flatMap((board) => Object(board).events as unknown) }));
};

/** A day whose polls name 8 in the middle only: it was added late, and nothing of it changed since. */
const dayWithAnAddedGame = async (): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  const boards = [boardOf(before, '7'), boardOf(before, '7', '8'), boardOf(live, '7'), boardOf(over, '7')];
  const notes = new PollNotes(store, new KeptInMemory());
  for (const [index, bytes] of boards.entries()) {
    await notes.noteScoreboard('nba', day, { bytes, fetchedAt: at(index) });
  }
  return store;
};

/** The log as versions wrote it that did not say which games a day's polls had named. */
const asOfOld = async (store: InMemoryEventStore): Promise<InMemoryEventStore> => {
  const old = new InMemoryEventStore();
  for await (const { id, stream, type, data, metadata } of store.readAll()) {
    const { games: _, ...told } = { games: undefined, ...Object(data) } as Record<string, unknown>;
    await old.append(stream, [{ id, type, data: told, metadata }], 'any');
  }
  return old;
};

describe('a game that neither the first nor the last poll of its day names', () => {
  it('is found', async () => {
    expect(await unfinishedGames(await dayWithAnAddedGame(), 'nba', [day])).toEqual(new Set(['8']));
  });

  it('is found in a log of old, also once it goes on', async () => {
    const store = await asOfOld(await dayWithAnAddedGame());
    expect(await unfinishedGames(store, 'nba', [day])).toEqual(new Set(['8']));

    const notes = new PollNotes(store, new KeptInMemory());
    await notes.noteScoreboard('nba', day, { bytes: boardOf({ ...over, home: 5 }, '7'), fetchedAt: at(9) });

    expect(await unfinishedGames(store, 'nba', [day])).toEqual(new Set(['8']));
    const [last] = await Array.fromAsync(store.read(dayPollStream('nba', day), { direction: 'backwards', limit: 1 }));
    expect(last?.data).toMatchObject({ games: ['7', '8'] });
  });
});

describe('the games that the log holds as unfinished', () => {
  it.each<[string, readonly Moment[], readonly string[]]>([
    ['nothing was polled', [], []],
    ['it has not begun', [before], ['7']],
    ['it is in progress', [before, live], ['7']],
    ['it is over, and corrected since', [live, over, { ...over, home: 5 }], []],
    ['many plays were told after its end', [live, over, { ...over, plays: manyPlays }], []],
    ['its end was taken back', [live, over, live], ['7']],
  ])('where %s', async (_, moments, games) => expect(await unfinishedAfter(...moments)).toEqual(games));
});
