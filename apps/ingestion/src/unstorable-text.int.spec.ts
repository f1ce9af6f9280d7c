import { InMemoryEventStore } from '@pbp/eventing';
import { connectReadModels, findDeadLetters, findGameCard, findPlays, runGameProjection } from '@pbp/read-models';
import { cleanFinal, generateGame } from '@pbp/simulation';
import { eventually, startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { PollNotes } from './note-poll/poll-notes.js';
import { KeptInMemory } from './testing/kept-in-memory.js';

const game = generateGame({ seed: 3 });
const final = cleanFinal(game, { seed: game.id });

/** Free text, wherever it stands in a summary: what no code reads, but everybody does. */
const texts = [
  'displayName',
  'shortName',
  'abbreviation',
  'location',
  'name',
  'fullName',
  'detail',
  'shortDetail',
  'text',
];

const spoilt = (): Buffer => {
  const found = new Set<string>();
  const body: unknown = JSON.parse(final.body, (key: string, value: unknown) => {
    if (!texts.includes(key) || typeof value !== 'string' || value.startsWith('STATUS_')) return value;
    found.add(key);
    return `${value}\0\ud83c`;
  });
  expect([...found].sort()).toEqual([...texts].sort());
  return Buffer.from(JSON.stringify(body));
};

describe('a NUL and half a character in what the feed says', () => {
  let database: SuiteDatabase;
  beforeAll(async () => {
    database = await startSuiteDatabase();
  });
  afterAll(() => database.stop());

  it('are kept in the log as they came, and readable in the tables', async () => {
    const store = new InMemoryEventStore();
    const orm = await connectReadModels(database.url);
    const stop = new AbortController();
    const feed = await runGameProjection({ store, orm, signal: stop.signal });

    const fetchedAt = new Date(final.at).toISOString();
    await new PollNotes(store, new KeptInMemory()).noteSummary(game.league, game.id, { bytes: spoilt(), fetchedAt });

    const told = await Array.fromAsync(store.readAll());
    expect(JSON.stringify(told)).toContain('\\u0000');
    const revision = told.filter(({ stream }) => stream.startsWith('game-')).length - 1;
    await eventually(async () => {
      expect(await findDeadLetters(orm, 'open')).toEqual([]);
      expect(await findGameCard(orm.em, game.id)).toMatchObject({ phase: 'ended', revision });
    });
    expect((await findPlays(orm.em, game.id))?.plays.length).toBeGreaterThan(300);
    stop.abort();
    await feed.finished;
    await orm.close(true);
  });

  it("in the id of a game make it nobody's", async () => {
    const store = new InMemoryEventStore();
    const board = { events: [{ id: 'a\0b', competitions: [{ competitors: [] }] }] };
    const body = { bytes: Buffer.from(JSON.stringify(board)), fetchedAt: '2026-11-22T00:00:00Z' };

    expect(await new PollNotes(store, new KeptInMemory()).noteScoreboard('nba', '2026-11-21', body)).toMatchObject({
      kind: 'unreadable',
    });
    expect(await Array.fromAsync(store.readAll())).toEqual([]);
  });
});
