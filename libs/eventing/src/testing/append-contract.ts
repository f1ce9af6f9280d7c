import { ConcurrencyError, EventTooLargeError, InvalidAppendError } from '../errors.js';
import { isAfter } from '../positions.js';
import { type ContractSetting } from './contract-setting.js';
import { collect, note, notes, readRevisions } from './note.js';

export const appendContract = ({ store, freshStream }: ContractSetting): void => {
  describe('expected revision', () => {
    it('a new stream accepts "none"', async () => {
      expect((await store().append(freshStream(), [note('first')], 'none')).revision).toBe(0);
    });

    it('a new stream accepts "any"', async () => {
      expect((await store().append(freshStream(), [note('first')], 'any')).revision).toBe(0);
    });

    it('a new stream refuses an exact revision', async () => {
      await expect(store().append(freshStream(), [note('first')], 0)).rejects.toThrow(ConcurrencyError);
    });

    it('an existing stream refuses "none" and says where it is', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      await expect(store().append(stream, [note('b')], 'none')).rejects.toMatchObject({
        code: 'CONCURRENCY',
        stream,
        expected: 'none',
        actual: 2,
      });
    });

    it.each([0, 1, 3, 10])('a stream at revision 2 refuses %d', async (expected) => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      await expect(store().append(stream, [note('b')], expected)).rejects.toThrow(ConcurrencyError);
      expect(await readRevisions(store(), stream)).toEqual([0, 1, 2]);
    });

    it('a stream at revision 2 accepts 2 and "any"', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      expect((await store().append(stream, [note('b')], 2)).revision).toBe(3);
      expect((await store().append(stream, [note('c')], 'any')).revision).toBe(4);
    });

    it('of many writers at one revision exactly one wins', async () => {
      const stream = freshStream();
      await store().append(stream, [note('start')], 'none');
      const writers = Array.from({ length: 12 }, (_, n) => store().append(stream, [note(`writer/${n}`)], 0));
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ConcurrencyError);
      }
      expect(await readRevisions(store(), stream)).toEqual([0, 1]);
    });
  });

  describe('idempotency', () => {
    it('the same ids at the same exact revision succeed again with the same answer, and append nothing', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 2), 'none');
      const first = await store().append(stream, notes('b', 2), 1);
      await store().append(stream, notes('c', 2), 3);
      const again = await store().append(stream, notes('b', 2), 1);
      expect(again.revision).toBe(first.revision);
      expect(await readRevisions(store(), stream)).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('the same ids for a new stream succeed again', async () => {
      const stream = freshStream();
      const first = await store().append(stream, notes('a', 3), 'none');
      expect(await store().append(stream, notes('a', 3), 'none')).toEqual(first);
      expect(await readRevisions(store(), stream)).toEqual([0, 1, 2]);
    });

    it('the same ids with "any" succeed again', async () => {
      const stream = freshStream();
      const first = await store().append(stream, notes('a', 3), 'any');
      expect((await store().append(stream, notes('a', 3), 'any')).revision).toBe(first.revision);
      expect(await readRevisions(store(), stream)).toEqual([0, 1, 2]);
    });

    it('other ids at a revision that has passed are a conflict', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      await expect(store().append(stream, notes('b', 3), 'none')).rejects.toThrow(ConcurrencyError);
    });

    it('a part of the same ids, followed by others, is a conflict', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      const mixed = [...notes('a', 2), note('else')];
      await expect(store().append(stream, mixed, 'none')).rejects.toThrow(ConcurrencyError);
      expect(await readRevisions(store(), stream)).toEqual([0, 1, 2]);
    });

    it('more events than were stored, beginning with the same ids, are a conflict', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      await expect(store().append(stream, notes('a', 4), 'none')).rejects.toThrow(ConcurrencyError);
      expect(await readRevisions(store(), stream)).toEqual([0, 1, 2]);
    });

    it('a beginning of what was stored succeeds again with its own last revision', async () => {
      const stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      expect((await store().append(stream, notes('a', 2), 'none')).revision).toBe(1);
    });

    it('the same ids in another stream are new events', async () => {
      await store().append(freshStream(), notes('a', 2), 'none');
      const stream = freshStream();
      await store().append(stream, notes('a', 2), 'none');
      expect(await readRevisions(store(), stream)).toEqual([0, 1]);
    });
  });

  describe('success', () => {
    it('answers the last revision and the last event’s position', async () => {
      const stream = freshStream();
      const { revision, position } = await store().append(stream, notes('a', 5), 'none');
      const [last] = await collect(store().read(stream, { direction: 'backwards', limit: 1 }));
      expect(revision).toBe(4);
      expect(last && isAfter(last.position, position)).toBe(false);
    });

    it('revisions have no gaps over many appends', async () => {
      const stream = freshStream();
      for (let n = 0; n < 10; n += 1)
        await store().append(stream, notes(`round/${n}`, 3), n === 0 ? 'none' : n * 3 - 1);
      expect(await readRevisions(store(), stream)).toEqual(Array.from({ length: 30 }, (_, index) => index));
    });

    it('keeps id, type, data and metadata as they were given', async () => {
      const stream = freshStream();
      const data = { text: 'Dončić – “3PT” 🏀\u0000', list: [1, null, { deep: true }], score: 1.5, empty: '' };
      const metadata = { at: '2026-11-23T00:00:00.001Z', correlationId: 'c ü', causationId: 'd', schemaVersion: 7 };
      const event = { ...note('kept'), type: 'Tëxt-Noted_2', data, metadata };
      const { position } = await store().append(stream, [event], 'none');
      const [read] = await collect(store().read(stream));
      expect(read).toEqual({ ...event, stream, revision: 0, position: expect.any(String) as unknown });
      expect(read && isAfter(read.position, position)).toBe(false);
    });

    it('takes stream names of any kind', async () => {
      const stream = `${freshStream()} mit Ümläuten/∞`;
      await store().append(stream, [note('a')], 'none');
      expect((await collect(store().read(stream))).map((event) => event.stream)).toEqual([stream]);
    });

    it('takes 1,000 events at once', async () => {
      const stream = freshStream();
      expect((await store().append(stream, notes('many', 1000), 'none')).revision).toBe(999);
    });
  });

  describe('refusals', () => {
    it('an append beyond 1 MiB is too large, and none of its events is stored', async () => {
      const stream = freshStream();
      const events = [note('small'), note('large', { text: 'x'.repeat(1024 * 1024) })];
      await expect(store().append(stream, events, 'none')).rejects.toThrow(EventTooLargeError);
      expect(await readRevisions(store(), stream)).toEqual([]);
    });

    it('an append just below 1 MiB is stored', async () => {
      const stream = freshStream();
      await store().append(stream, [note('large', { text: 'x'.repeat(1024 * 1024 - 1000) })], 'none');
      expect(await readRevisions(store(), stream)).toEqual([0]);
    });

    it.each([
      ['no events', []],
      ['an id that is no UUID', [{ ...note('a'), id: 'no-uuid' }]],
      ['an empty type', [{ ...note('a'), type: '' }]],
      ['a bigint in the data', [note('a', { n: 1n })]],
      ['no data', [{ ...note('a'), data: undefined }]],
    ])('%s is an invalid append', async (_, events) => {
      await expect(store().append(freshStream(), events, 'none')).rejects.toThrow(InvalidAppendError);
    });

    it('a system stream or a stream without a name is an invalid append', async () => {
      await expect(store().append('$settings', [note('a')], 'any')).rejects.toThrow(InvalidAppendError);
      await expect(store().append('', [note('a')], 'any')).rejects.toThrow(InvalidAppendError);
    });

    it('a failed append leaves its neighbours unharmed', async () => {
      const [good, bad] = [freshStream(), freshStream()];
      const outcomes = await Promise.allSettled([
        store().append(good, [note('a')], 'none'),
        store().append(bad, [note('b')], 5),
        store().append(good, [note('c')], 0),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await readRevisions(store(), good)).toEqual([0, 1]);
    });
  });
};
