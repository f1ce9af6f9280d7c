import { InMemoryEventStore } from '@pbp/eventing';
import { BodyArchive, keyOf } from '../body-archive.js';
import { BrokenArchiveError, MissingFromArchiveError } from '../errors.js';
import { LogArchiver } from '../log/archive-log.js';
import { restoreLog } from '../log/restore-log.js';
import { verifyLog } from '../log/verify-log.js';
import { type ObjectStore } from '../objects/object-store.js';
import { InterruptedObjects, Interruption } from './interrupted-objects.js';
import { appendTo, logOf, storeOf, toldBy } from './some-log.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const size = 5;

/** What every place for an archive must do. `open` answers an empty one at each call. */
export const archiveSuite = (title: string, open: () => ObjectStore): void => {
  describe(`${title}: objects`, () => {
    it('are written once, whoever comes first', async () => {
      const objects = open();
      const puts = Array.from({ length: 10 }, (_, n) => objects.putOnce('a/b', bytes(`writer ${n}`)));
      const outcomes = await Promise.all(puts);
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await objects.get('a/b')).toEqual(bytes(`writer ${outcomes.indexOf('written')}`));
      expect(await objects.putOnce('a/b', bytes('late'))).toBe('known');
    });

    it('are listed in order, one level at a time, and can be removed', async () => {
      const objects = open();
      expect(await objects.list('a/')).toEqual([]);
      for (const key of ['a/2', 'a/1', 'a/10', 'a/d/deeper', 'b/1']) await objects.putOnce(key, bytes(key));
      expect(await objects.list('a/')).toEqual(['a/1', 'a/10', 'a/2'].sort());
      expect(await objects.list('a/1')).toEqual(['a/1', 'a/10']);
      await objects.remove('a/1');
      await objects.remove('a/1');
      expect([await objects.get('a/1'), await objects.list('a/')]).toEqual([null, ['a/10', 'a/2']]);
    });

    it('may be empty or large', async () => {
      const objects = open();
      for (const content of [Buffer.alloc(0), Buffer.alloc(8_000_000, 'play')]) {
        await objects.putOnce(`size/${content.length}`, content);
        expect((await objects.get(`size/${content.length}`))?.equals(content)).toBe(true);
      }
    });
  });

  describe(`${title}: raw bodies`, () => {
    it('are given back as they came, and kept once', async () => {
      const objects = open();
      const archive = new BodyArchive(objects);
      const keys = await Promise.all([1, 2, 3].map(() => archive.keep(bytes('{"a":1}'))));
      expect(new Set(keys)).toEqual(new Set([keyOf(bytes('{"a":1}'))]));
      expect(await archive.read(keys[0] ?? '')).toEqual(bytes('{"a":1}'));
      expect(await objects.list(`${keys[0]?.slice(0, 2)}/`)).toHaveLength(1);
    });

    it('are missed, and known when they were altered', async () => {
      const objects = open();
      const [archive, key] = [new BodyArchive(objects), '0'.repeat(64)];
      await expect(archive.read(key)).rejects.toThrow(MissingFromArchiveError);
      await objects.putOnce(`00/${key}.json.gz`, bytes('nothing packed'));
      await expect(archive.read(key)).rejects.toThrow(BrokenArchiveError);
    });
  });

  describe(`${title}: a log`, () => {
    it('is archived, verified, grown and restored', async () => {
      const [store, objects] = [await storeOf(logOf(12)), open()];
      await new LogArchiver(objects, store, size).run();
      await appendTo(store, logOf(9));
      expect(await new LogArchiver(objects, store, size).run()).toEqual({ segments: 2, events: 21 });
      expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, segments: 4, events: 21 });
      const restored = new InMemoryEventStore();
      expect(await restoreLog(objects, restored)).toEqual({ events: 21, found: 0 });
      expect(await toldBy(restored)).toEqual(await toldBy(store));
    });

    it('is whole after interruptions at every step', async () => {
      const [store, objects] = [await storeOf(logOf(13)), open()];
      for (let nth = 1; ; nth++) {
        const interrupted = new InterruptedObjects(objects, (nth % 3) + 1, nth % 2 ? 'before' : 'after');
        const run = new LogArchiver(interrupted, store, size).run();
        const ended = await run.then(
          () => 'whole',
          (error: unknown) => (error instanceof Interruption ? 'interrupted' : error),
        );
        if (ended === 'whole') break;
        expect(ended).toBe('interrupted');
        expect(await verifyLog(objects, store, { size })).toMatchObject({ problems: [] });
      }
      expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, events: 13 });
    });

    it('has one archive, also when three write it at once', async () => {
      const [store, objects] = [await storeOf(logOf(23)), open()];
      await Promise.all([1, 2, 3].map(() => new LogArchiver(objects, store, size).run()));
      expect(await verifyLog(objects, store, { size })).toMatchObject({ sound: true, segments: 4, events: 23 });
    });
  });
};
