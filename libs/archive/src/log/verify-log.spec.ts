import fc from 'fast-check';
import { MemoryObjects } from '../testing/memory-objects.js';
import { logOf, storeOf } from '../testing/some-log.js';
import { LogArchiver } from './archive-log.js';
import { verifyLog } from './verify-log.js';

const size = 5;
const store = await storeOf(logOf(23));
const archive = new MemoryObjects();
await new LogArchiver(archive, store, size).run();

const copy = (): MemoryObjects => {
  const objects = new MemoryObjects();
  for (const [key, bytes] of archive.stored) objects.stored.set(key, Buffer.from(bytes));
  return objects;
};
const ofSegment = (segment: number, folder: string): string => {
  const key = archive.keys().find((each) => each.startsWith(`log/${folder}/0000000${segment}`));
  if (key === undefined) throw new Error(`no segment ${segment}`);
  return key;
};
const anyKey = fc.constantFrom(...archive.keys());
const segmentOf = (key: string): number => Number(/\/(\d{8})/.exec(key)?.[1]);

describe('verifying an archive', () => {
  it('finds nothing wrong with a sound one', async () => {
    expect(await verifyLog(archive, store, { size })).toEqual({
      sound: true,
      place: 'memory',
      segments: 4,
      events: 23,
      problems: [],
      log: { kind: 'same', unarchived: 0 },
    });
  });

  it('names the object of any broken byte, and no other', () =>
    fc.assert(
      fc.asyncProperty(anyKey, fc.nat(), fc.integer({ min: 1, max: 255 }), async (key, at, flip) => {
        const objects = copy();
        const bytes = objects.stored.get(key) ?? Buffer.alloc(1);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ flip;
        const { sound, problems } = await verifyLog(objects, null, { size });
        expect(sound).toBe(false);
        expect(new Set(problems.map((problem) => problem.key))).toEqual(new Set([key]));
        expect(problems[0]?.segment).toBe(segmentOf(key));
      }),
      { numRuns: 400 },
    ));

  it('names any missing object, but the newest entry, which only the log knows of', () =>
    fc.assert(
      fc.asyncProperty(anyKey, async (key) => {
        const objects = copy();
        objects.stored.delete(key);
        const { sound, problems, log } = await verifyLog(objects, store, { size });
        if (key.startsWith('log/tails/')) return expect(log).toEqual({ kind: 'same', unarchived: 3 });
        expect(sound).toBe(false);
        expect(problems).toEqual([{ segment: segmentOf(key), key, problem: 'missing' }]);
        expect(log).toEqual({ kind: 'same', unarchived: 0 });
      }),
    ));

  it('names segments, and entries, that stand in each other’s place', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('segments', 'manifest'),
        fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 2 }),
        async (folder, [one = 1, other = 2]) => {
          const objects = copy();
          const [a, b] = [ofSegment(one, folder), ofSegment(other, folder)];
          objects.stored.set(a, archive.stored.get(b) ?? Buffer.alloc(0));
          objects.stored.set(b, archive.stored.get(a) ?? Buffer.alloc(0));
          const { sound, problems } = await verifyLog(objects, store, { size });
          expect(sound).toBe(false);
          expect(new Set(problems.map(({ key }) => key))).toEqual(new Set([a, b]));
        },
      ),
    ));

  it('names a segment that is gone with its entry', async () => {
    const objects = copy();
    for (const folder of ['segments', 'manifest']) objects.stored.delete(ofSegment(2, folder));
    const { sound, problems, log } = await verifyLog(objects, store, { size });
    expect({ sound, segments: new Set(problems.map(({ segment }) => segment)) }).toEqual({
      sound: false,
      segments: new Set([2]),
    });
    expect(log).toEqual({ kind: 'same', unarchived: 0 });
  });

  it('says by the log that the newest full segment is missing', async () => {
    const objects = copy();
    for (const key of [ofSegment(4, 'segments'), ofSegment(4, 'manifest'), ...(await objects.list('log/tails/'))])
      objects.stored.delete(key);
    objects.stored.delete(ofSegment(5, 'segments'));
    expect(await verifyLog(objects, null, { size })).toMatchObject({ sound: true, events: 15 });
    expect(await verifyLog(objects, store, { size })).toMatchObject({
      sound: false,
      log: { kind: 'same', unarchived: 8 },
    });
  });

  it('names the first event that the log has otherwise, or has not', async () => {
    const other = await storeOf(logOf(23).map((each, n) => (n === 11 ? { ...each, data: ['else'] } : each)));
    expect(await verifyLog(archive, other, { size })).toMatchObject({
      sound: false,
      problems: [],
      log: { kind: 'differs', event: 12, archived: { stream: 'game-2', revision: 3 }, logged: { stream: 'game-2' } },
    });
    expect(await verifyLog(archive, await storeOf(logOf(9)), { size })).toMatchObject({
      sound: false,
      log: { kind: 'differs', event: 10, logged: null },
    });
  });

  it('does not call an empty place sound, unless the log is short too', async () => {
    expect(await verifyLog(new MemoryObjects(), null)).toMatchObject({ sound: false, events: 0 });
    expect(await verifyLog(new MemoryObjects(), store)).toMatchObject({ sound: true, log: { unarchived: 23 } });
  });
});
