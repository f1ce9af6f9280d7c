import { InMemoryEventStore } from '@pbp/eventing';
import { createLogger, Readiness } from '@pbp/platform';
import { IngestionHealth } from '../ingestion-health.js';
import { type Moment, scoreboard, summary } from '../testing/espn-payloads.js';
import { KeptInMemory } from '../testing/kept-in-memory.js';
import { Bookkeeping } from './bookkeeping.js';
import { PollNotes } from './poll-notes.js';

const moment: Moment = { state: 'in', home: 2, away: 0, plays: { '1': 2 } };
const body = {
  bytes: summary(moment),
  fetchedAt: '2026-11-22T00:00:00.000Z',
};

class Disk extends KeptInMemory {
  full = false;

  override async keep(bytes: Uint8Array): Promise<string> {
    if (this.full) throw new Error('the disk is full');
    return super.keep(bytes);
  }
}

const open = () => {
  const store = new InMemoryEventStore();
  const readiness = new Readiness();
  const disk = new Disk();
  const notes = new PollNotes(store, disk);
  return {
    store,
    disk,
    readiness,
    books: new Bookkeeping(notes, new IngestionHealth(readiness), createLogger('silent')),
  };
};

const countOf = async (store: InMemoryEventStore): Promise<number> => (await Array.fromAsync(store.readAll())).length;

describe('closing the books', () => {
  it('waits for the poll that is being written', async () => {
    const { store, books } = open();
    const writing = books.noteSummary('nba', '7', body);
    await books.close();
    const written = await countOf(store);
    expect(written).toBeGreaterThan(0);
    expect(await writing).toBe('kept');
    expect(await countOf(store)).toBe(written);
  });

  it('notes no answer that comes later, and calls nothing broken', async () => {
    const { store, readiness, books } = open();
    await books.close();
    expect(await books.noteSummary('nba', '7', body)).toBe('unkept');
    expect(await countOf(store)).toBe(0);
    expect(readiness.report()).toEqual({ ingestion: { state: 'ready' } });
  });
});

describe('an answer with more news than an event holds', () => {
  it('is told as degraded with what it is of, until an answer of the same can be kept', async () => {
    const { readiness, books } = open();
    const huge: unknown = JSON.parse(body.bytes.toString());
    const plays = Array.from({ length: 40_000 }, (_, n) => ({ id: String(n), text: 'a play of many'.repeat(3) }));
    const bytes = Buffer.from(JSON.stringify({ ...Object(huge), plays }));

    expect(await books.noteSummary('nba', '7', { ...body, bytes })).toBe('unreadable');
    expect(readiness.report()['ingestion']).toMatchObject({
      state: 'degraded',
      reason: 'the summary of 7 is too large to be kept',
    });
    expect(await books.noteScoreboard('nba', '2026-11-21', { ...body, bytes: scoreboard(moment) })).toBe('kept');
    expect(readiness.report()['ingestion']).toMatchObject({ state: 'degraded' });

    expect(await books.noteSummary('nba', '7', body)).toBe('kept');
    expect(readiness.report()).toEqual({ ingestion: { state: 'ready' } });
  });
});

describe('what could not be kept', () => {
  const later = {
    ...body,
    bytes: scoreboard({ state: 'in', home: 5, away: 0, plays: {} }),
  };

  it('stays so until it is kept, whatever else has no news', async () => {
    const { disk, readiness, books } = open();
    await books.noteSummary('nba', '7', body);
    disk.full = true;
    expect(await books.noteScoreboard('nba', '2026-11-21', later)).toBe('unkept');
    expect(await books.noteSummary('nba', '7', body)).toBe('kept');
    expect(readiness.report()['ingestion']).toMatchObject({ state: 'down', reason: expect.stringContaining('full') });

    disk.full = false;
    expect(await books.noteScoreboard('nba', '2026-11-21', later)).toBe('kept');
    expect(readiness.report()).toEqual({ ingestion: { state: 'ready' } });
  });
});
