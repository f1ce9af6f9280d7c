import { InMemoryEventStore, upcasting, Upcasters } from '@pbp/eventing';
import fc from 'fast-check';
import { ForeignLogError } from '../errors.js';
import { type ObjectStore } from '../objects/object-store.js';
import { InterruptedObjects, Interruption } from '../testing/interrupted-objects.js';
import { MemoryObjects } from '../testing/memory-objects.js';
import { appendTo, eventsIn, logOf, someLog, storeOf, toldBy } from '../testing/some-log.js';
import { LogArchiver } from './archive-log.js';
import { manifestKey } from './keys.js';
import { fullSegment } from './segment.js';
import { restoreLog } from './restore-log.js';
import { verifyLog } from './verify-log.js';

const size = 5;

const restored = async (objects: MemoryObjects): Promise<readonly string[]> => {
  const store = new InMemoryEventStore();
  await restoreLog(objects, store);
  return toldBy(store);
};

describe('the archive of a log', () => {
  it('gives back every log as it was, to the byte of data and metadata', () =>
    fc.assert(
      fc.asyncProperty(someLog, async (log) => {
        const [store, objects] = [await storeOf(log), new MemoryObjects()];
        const { events } = await new LogArchiver(objects, store, size).run();
        expect(events).toBe((await eventsIn(store)).length);
        expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, problems: [], events });
        expect(await restored(objects)).toEqual(await toldBy(store));
      }),
    ));

  it('is made of full segments and one that waits for more, each object written once', async () => {
    const [store, objects] = [await storeOf(logOf(12)), new MemoryObjects()];
    const archiver = new LogArchiver(objects, store, size);
    expect(await archiver.run()).toEqual({ segments: 2, events: 12 });
    const before = new Map(objects.stored);

    await appendTo(store, logOf(6));
    expect(await archiver.run()).toEqual({ segments: 1, events: 18 });
    expect(await archiver.run()).toEqual({ segments: 0, events: 18 });
    const kept = objects.keys().filter((key) => before.has(key));
    expect(kept).toHaveLength(4);
    for (const key of kept) expect(objects.stored.get(key)).toBe(before.get(key));
    expect(objects.keys().filter((key) => key.startsWith('log/tails/'))).toEqual(['log/tails/00000004-00000003.json']);
    expect(objects.keys()).toHaveLength(8);
  });

  it('has segments of ten thousand events', async () => {
    const store = new InMemoryEventStore();
    const [one] = await eventsIn(await storeOf(logOf(1)));
    const many = Array.from({ length: fullSegment + 1 }, (_, n) => ({
      ...one,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      type: 'SomethingHappened',
      data: n,
      metadata: { at: '', correlationId: '', causationId: '', schemaVersion: 1 },
    }));
    for (let at = 0; at < many.length; at += 1_000)
      await store.append('game-1', many.slice(at, at + 1_000), at === 0 ? 'none' : at - 1);
    expect(await new LogArchiver(new MemoryObjects(), store).run()).toEqual({ segments: 1, events: 10_001 });
  });

  it('is whole after an interruption at any step and another run', async () => {
    const log = logOf(13);
    for (const when of ['before', 'after'] as const) {
      let interrupted = true;
      for (let nth = 1; interrupted; nth++) {
        const [store, objects] = [await storeOf(log.slice(0, 7)), new MemoryObjects()];
        await new LogArchiver(objects, store, size).run();
        await appendTo(store, log.slice(7));
        interrupted = await new LogArchiver(new InterruptedObjects(objects, nth, when), store, size).run().then(
          () => false,
          (error: unknown) => error instanceof Interruption,
        );
        expect(await verifyLog(objects, store, { size })).toMatchObject({ problems: [] });
        await new LogArchiver(objects, store, size).run();
        expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, events: 13, segments: 2 });
        expect(await restored(objects)).toEqual(await toldBy(store));
        expect(objects.keys()).toHaveLength(6);
        if (!interrupted) expect(nth).toBeGreaterThan(5);
      }
    }
  });

  it('takes no harm from two writers at once', async () => {
    const [store, objects] = [await storeOf(logOf(23)), new MemoryObjects()];
    await Promise.all([1, 2, 3].map(() => new LogArchiver(objects, store, size).run()));
    expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, segments: 4, events: 23 });
  });

  it('keeps the bytes that its entry names when another writer packed the same events otherwise', async () => {
    const [store, objects] = [await storeOf(logOf(size)), new MemoryObjects()];
    // The same events at other places of another store: other bytes.
    const other = shifted(await storeOf(logOf(size)));
    const first = () => new LogArchiver(objects, other, size).run();
    await new LogArchiver(overtaken(objects, first), store, size).run();
    expect(objects.keys().filter((key) => key.startsWith('log/segments/'))).toHaveLength(1);
    expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, events: size });
  });

  it('is gone on with after the log was restored from it, though positions are others there', async () => {
    const [store, objects] = [await storeOf(logOf(13)), new MemoryObjects()];
    await new LogArchiver(objects, store, size).run();

    const elsewhere = shifted(new InMemoryEventStore());
    await restoreLog(objects, elsewhere);
    await appendTo(elsewhere, logOf(9));
    expect(await new LogArchiver(objects, elsewhere, size).run()).toEqual({ segments: 2, events: 22 });
    expect(await verifyLog(objects, elsewhere, { size })).toMatchObject({ sound: true });
    expect(await restored(objects)).toEqual(await toldBy(elsewhere));
  });

  it.each([3, 5, 8, 13])('is not written over by another log (%i events archived)', async (events) => {
    const objects = new MemoryObjects();
    await new LogArchiver(objects, await storeOf(logOf(events)), size).run();
    const before = new Map(objects.stored);
    const other = await storeOf(
      logOf(20)
        .map(({ data }) => ({ stream: 7, data }))
        .slice(1),
    );
    await appendTo(other, logOf(3));
    await expect(new LogArchiver(objects, await storeOf([]), size).run()).rejects.toThrow(ForeignLogError);
    await expect(new LogArchiver(objects, other, size).run()).rejects.toThrow(ForeignLogError);
    for (const [key, bytes] of before) expect(objects.stored.get(key)).toBe(bytes);
  });

  it('holds events as they were written, whatever they are read as', async () => {
    const [store, objects] = [await storeOf(logOf(3)), new MemoryObjects()];
    const newer = { type: 'SomethingHappened', from: 1, upcast: () => ({ type: 'SomethingElse', data: null }) };
    await new LogArchiver(objects, upcasting(store, new Upcasters([newer])), size).run();
    expect(await restored(objects)).toEqual(await toldBy(store));
  });
});

/** Another writer enters the first segment just before whoever writes here does. */
const overtaken = (objects: ObjectStore, first: () => Promise<unknown>): ObjectStore => ({
  place: objects.place,
  get: (key) => objects.get(key),
  list: (prefix) => objects.list(prefix),
  remove: (key) => objects.remove(key),
  putOnce: async (key, bytes) => {
    if (key === manifestKey(1)) await first();
    return objects.putOnce(key, bytes);
  },
});

/** The same store, whose positions are others. */
const shifted = (store: InMemoryEventStore): InMemoryEventStore => {
  const move = (position: string, by: number): string => {
    const place = Math.max(0, Number(position.split('/')[0]) + by);
    return `${place}/${place}`;
  };
  const readAll = store.readAll.bind(store);
  store.readAll = async function* ({ after, ...options } = {}) {
    const here = after === undefined ? options : { ...options, after: move(after, -1_000) };
    for await (const event of readAll(here)) yield { ...event, position: move(event.position, 1_000) };
  };
  return store;
};
