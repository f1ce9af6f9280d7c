import { type Appended, InMemoryEventStore } from '@pbp/eventing';
import fc from 'fast-check';
import { BrokenArchiveError, RestoreRefusedError } from '../errors.js';
import { MemoryObjects } from '../testing/memory-objects.js';
import { appendTo, logOf, someLog, storeOf, toldBy } from '../testing/some-log.js';
import { LogArchiver } from './archive-log.js';
import { restoreLog } from './restore-log.js';

const archiveOf = async (store: InMemoryEventStore): Promise<MemoryObjects> => {
  const objects = new MemoryObjects();
  await new LogArchiver(objects, store, 5).run();
  return objects;
};

/** Fails its nth append, before or after that is stored. */
class DyingStore extends InMemoryEventStore {
  private appends = 0;

  constructor(
    private readonly nth: number,
    private readonly when: 'before' | 'after',
  ) {
    super();
  }

  override async append(...call: Parameters<InMemoryEventStore['append']>): Promise<Appended> {
    const isNow = ++this.appends === this.nth;
    if (isNow && this.when === 'before') throw new Error('killed');
    const appended = await super.append(...call);
    if (isNow) throw new Error('killed');
    return appended;
  }
}

describe('restoring a log', () => {
  it('goes on where it was interrupted, at whatever append', () =>
    fc.assert(
      fc.asyncProperty(
        someLog,
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('before' as const, 'after' as const),
        async (log, nth, when) => {
          const store = await storeOf(log);
          const objects = await archiveOf(store);
          const target = new DyingStore(nth, when);
          await restoreLog(objects, target).catch(() => undefined);
          const found = (await toldBy(target)).length;
          expect(await restoreLog(objects, target)).toEqual({ events: (await toldBy(store)).length, found });
          expect(await toldBy(target)).toEqual(await toldBy(store));
        },
      ),
    ));

  it('leaves a store alone that holds something else, or more', async () => {
    const objects = await archiveOf(await storeOf(logOf(13)));
    const other = await storeOf(logOf(4).map(({ data }) => ({ stream: 9, data })));
    const more = await storeOf(logOf(13));
    await appendTo(more, logOf(1));
    for (const store of [other, more]) {
      const before = await toldBy(store);
      await expect(restoreLog(objects, store)).rejects.toThrow(RestoreRefusedError);
      expect(await toldBy(store)).toEqual(before);
    }
  });

  it('does nothing to a store that holds all of it', async () => {
    const store = await storeOf(logOf(13));
    expect(await restoreLog(await archiveOf(store), store)).toEqual({ events: 13, found: 13 });
  });

  it('has nothing to restore from an empty place', async () => {
    await expect(restoreLog(new MemoryObjects(), new InMemoryEventStore())).rejects.toThrow(
      'nothing is archived in memory',
    );
  });

  it('appends nothing of a segment that was altered, and nothing at all where the chain is broken', async () => {
    const whole = await archiveOf(await storeOf(logOf(13)));
    const told = await toldBy(await storeOf(logOf(13)));
    for (const key of whole.keys()) {
      const objects = new MemoryObjects();
      for (const [name, bytes] of whole.stored) objects.stored.set(name, bytes);
      objects.stored.set(key, Buffer.concat([whole.stored.get(key) ?? Buffer.alloc(0), Buffer.from('x')]));
      const target = new InMemoryEventStore();
      await expect(restoreLog(objects, target)).rejects.toThrow(BrokenArchiveError);
      const sound = key.startsWith('log/segments/') ? (Number(/\d{8}/.exec(key)?.[0]) - 1) * 5 : 0;
      const appended = await toldBy(target);
      expect(appended.length).toBeLessThanOrEqual(sound);
      expect(appended).toEqual(told.slice(0, appended.length));
    }
  });
});
