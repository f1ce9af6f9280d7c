import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { type ExpectedRevision } from '../expected-revision.js';
import { frameEnd } from '../wire/grpc-frame.js';
import { proposeEvent, type ProposedEvent } from '../wire/proposed-event.js';
import { readStoredEvent, type StoredEvent } from '../wire/read-stored-event.js';
import { LONG_MAX } from '../wire/varint.js';
import { Engine } from './engine.js';
import { StoreOpenError, WriteFailedError } from './errors.js';
import { type Outcome } from './operation.js';

let directory: string;
let engine: Engine;
const fileIn = (folder: string): string => join(folder, 'events.db');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'engine-'));
  engine = new Engine(fileIn(directory));
});
afterEach(() => {
  engine.close();
  rmSync(directory, { recursive: true });
});

const event = (data: unknown, id: string = randomUUID()): ProposedEvent =>
  proposeEvent({ id, type: 'T', isJson: true, data: Buffer.from(JSON.stringify(data)), metadata: Buffer.alloc(0) });
const append = (stream: string, expected: ExpectedRevision, ...events: ProposedEvent[]): Promise<Outcome> =>
  engine.write({ kind: 'append', stream, expected, events });

const eventsIn = (frames: readonly Buffer[]): StoredEvent[] =>
  frames.flatMap((piece) => {
    const events: StoredEvent[] = [];
    for (let offset = 0; offset < piece.length; offset = frameEnd(piece, offset))
      events.push(readStoredEvent(piece, offset));
    return events;
  });

/** All events of a stream, page after page. */
const readStream = (stream: string, from = 0, backwards = false, limit = Infinity): StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (let next = from; ;) {
    const page = engine.readStream(stream, { from: next, backwards, limit: limit - events.length });
    if (page.kind !== 'page') throw new Error(page.kind);
    events.push(...eventsIn(page.frames));
    if (page.ended) return events;
    next = page.next;
  }
};
const readAll = (from = 0, backwards = false, limit = Infinity): StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (let next = from; ;) {
    const page = engine.readAll({ from: next, backwards, limit: limit - events.length });
    events.push(...eventsIn(page.frames));
    if (page.ended) return events;
    next = page.next;
  }
};
const dataOf = (events: readonly StoredEvent[]): unknown[] =>
  events.map(({ data }): unknown => JSON.parse(data.toString()));
const reopen = (): void => {
  engine.close();
  engine = new Engine(fileIn(directory));
};

describe('reading what was written', () => {
  it('answers any bounds in both directions as an array would, however the events were cut into appends', async () => {
    const appends = fc.array(fc.record({ stream: fc.constantFrom('a', 'b'), count: fc.nat(90), size: fc.nat(1500) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(appends, fc.nat(200), fc.integer({ min: 1, max: 200 }), async (given, from, limit) => {
        const folder = mkdtempSync(join(directory, 'run-'));
        engine.close();
        engine = new Engine(fileIn(folder));
        const log: { stream: string; data: unknown }[] = [];
        for (const { stream, count, size } of given) {
          const events = Array.from({ length: count }, (_, n) => event({ n: log.length + n, pad: 'x'.repeat(size) }));
          await append(stream, 'any', ...events);
          events.forEach((one) => log.push({ stream, data: JSON.parse(eventData(one)) }));
        }
        const ofA = log.filter(({ stream }) => stream === 'a').map(({ data }) => data);
        if (ofA.length > 0) {
          expect(dataOf(readStream('a', from, false, limit))).toEqual(ofA.slice(from, from + limit));
          expect(dataOf(readStream('a', from, true, limit))).toEqual(
            ofA
              .slice(0, from + 1)
              .reverse()
              .slice(0, limit),
          );
        }
        const all = log.map(({ data }) => data);
        expect(dataOf(readAll(from + 1, false, limit))).toEqual(all.slice(from, from + limit));
        expect(dataOf(readAll(from, true, limit))).toEqual(all.slice(0, from).reverse().slice(0, limit));
        expect(readAll().map(({ position }) => position)).toEqual(all.map((_, n) => n + 1));
      }),
      { numRuns: 30 },
    );
  });

  it('survives being opened again', async () => {
    await append('s', 'no-stream', event(1), event(2));
    reopen();
    expect(await append('s', 1, event(3))).toEqual({ kind: 'written', revision: 2, position: 3 });
    expect(dataOf(readStream('s'))).toEqual([1, 2, 3]);
  });

  it('hides what maxCount, maxAge and truncateBefore say, in the stream and not in the log', async () => {
    await append('s', 'no-stream', event(0), event(1), event(2), event(3));
    await append('$$s', 'any', event({ $maxCount: 3 }));
    expect(dataOf(readStream('s'))).toEqual([1, 2, 3]);
    await append('$$s', 'any', event({ $tb: 3 }));
    expect(dataOf(readStream('s', LONG_MAX, true))).toEqual([3]);
    await append('$$s', 'any', event({ $maxAge: -1 }));
    expect(readStream('s')).toEqual([]);
    expect(readAll()).toHaveLength(7);
  });

  it('counts only events young enough towards the limit', async () => {
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now - 2000);
    await append('s', 'any', event('old'));
    clock.mockReturnValue(now);
    await append('s', 'any', event('young'));
    await append('$$s', 'any', event({ $maxAge: 1 }));
    expect(dataOf(readStream('s', 0, false, 1))).toEqual(['young']);
    clock.mockRestore();
  });
});

const eventData = ({ bytes }: ProposedEvent): string => {
  const text = bytes.toString();
  return text.slice(text.indexOf('{"n"'));
};

describe('expected revisions', () => {
  it('let one of many racing appends win', async () => {
    const outcomes = await Promise.all(Array.from({ length: 32 }, (_, n) => append('s', 'no-stream', event(n))));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(
      ['written', ...Array<string>(31).fill('wrong-revision')].sort(),
    );
  });

  it('take a repetition with the same ids for what it is, also after a restart', async () => {
    const [first, second] = [event(1), event(2)];
    const once = await append('s', 'no-stream', first, second);
    reopen();
    expect(await append('s', 'no-stream', first, second)).toEqual(once);
    expect(await append('s', 'any', first, second)).toEqual(once);
    expect(await append('s', 'any', second, event(3))).toEqual({ kind: 'wrong-revision', current: 1 });
    expect(await append('s', 0, event(4))).toEqual({ kind: 'wrong-revision', current: 1 });
    expect(readStream('s')).toHaveLength(2);
  });

  it('go on after a soft delete and never after a tombstone', async () => {
    await append('s', 'no-stream', event(1), event(2));
    expect(await engine.write({ kind: 'soft-delete', stream: 's', expected: 1 })).toMatchObject({ kind: 'written' });
    expect(engine.readStream('s', { from: 0, backwards: false, limit: 1 })).toEqual({ kind: 'stream-not-found' });
    expect(await append('s', 'no-stream', event(3))).toMatchObject({ kind: 'written', revision: 2 });
    expect(dataOf(readStream('s'))).toEqual([3]);
    await engine.write({ kind: 'tombstone', stream: 's', expected: 2 });
    reopen();
    expect(engine.readStream('s', { from: 0, backwards: false, limit: 1 })).toEqual({ kind: 'stream-deleted' });
    expect(await append('s', 'any', event(4))).toEqual({ kind: 'stream-deleted' });
    expect(engine.lastRevision('s')).toBe(LONG_MAX);
  });
});

/** Makes every insert into the stream fail, as a broken disk or a bug might. */
const poison = (stream: string, how: 'ABORT' | 'ROLLBACK'): void => {
  engine.close();
  const database = new DatabaseSync(fileIn(directory));
  database.exec(`CREATE TRIGGER poison BEFORE INSERT ON chunks
    WHEN NEW.stream = (SELECT id FROM streams WHERE name = '${stream}') BEGIN SELECT RAISE(${how}, 'poisoned'); END`);
  database.close();
  engine = new Engine(fileIn(directory));
};

describe('a failing operation', () => {
  it.each(['ABORT', 'ROLLBACK'] as const)('fails alone, its neighbours in the commit do not (%s)', async (how) => {
    poison('bad', how);
    const settled = await Promise.allSettled([
      append('good', 'no-stream', event(1)),
      append('bad', 'no-stream', event(2)),
      append('good', 0, event(3)),
      append('other', 'any', event(4)),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(settled[1]).toHaveProperty('reason', expect.any(WriteFailedError));
    expect(dataOf(readAll())).toEqual([1, 3, 4]);
    expect(readAll().map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(engine.lastRevision('bad')).toBe(-1);
    expect(await append('good', 1, event(5))).toEqual({ kind: 'written', revision: 2, position: 4 });
  });

  it('is told of, and watchers hear only of what was committed', async () => {
    poison('bad', 'ABORT');
    const seen: string[] = [];
    engine.watchAll((committed) => seen.push(...committed.map(({ stream }) => stream)));
    await Promise.allSettled([append('bad', 'any', event(1)), append('good', 'any', event(2))]);
    expect(seen).toEqual(['good']);
  });

  it('is any that comes after closing', async () => {
    const last = append('s', 'any', event(1));
    engine.close();
    await expect(last).resolves.toMatchObject({ kind: 'written' });
    await expect(append('s', 'any', event(2))).rejects.toThrow(WriteFailedError);
    engine = new Engine(fileIn(directory));
  });
});

describe('opening', () => {
  const openError = (file: string): string => {
    try {
      new Engine(file).close();
    } catch (error) {
      expect(error).toBeInstanceOf(StoreOpenError);
      return error instanceof Error ? error.message : '';
    }
    return 'opened';
  };

  it.each([2, 99])('refuses the unknown format %d and leaves it as it is', (version) => {
    const file = join(directory, 'other.db');
    const database = new DatabaseSync(file);
    database.exec(`CREATE TABLE streams(x); PRAGMA user_version = ${version}`);
    database.close();
    expect(openError(file)).toBe(
      `${file} has format ${version}, and this event store reads format 1 only: use the version that wrote it`,
    );
  });

  it('refuses a database of something else, and a file that is none', () => {
    const [foreign, text] = [join(directory, 'foreign.db'), join(directory, 'text.db')];
    const database = new DatabaseSync(foreign);
    database.exec('CREATE TABLE books(title TEXT)');
    database.close();
    writeFileSync(text, 'this is not a database, however long it may be '.repeat(100));
    expect(openError(foreign)).toContain('has format 0');
    expect(openError(text)).toBe(`${text} is not an event store`);
  });

  it('refuses a place where nothing can be written', () => {
    const file = join(directory, 'missing', 'events.db');
    expect(openError(file)).toBe(`${file} cannot be written: choose a data directory that can`);
  });
});
