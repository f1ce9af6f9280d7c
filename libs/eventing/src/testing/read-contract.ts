import { type Envelope, type ReadOptions } from '../event-store.js';
import { isAfter } from '../positions.js';
import { type ContractSetting } from './contract-setting.js';
import { collect, note, notes, revisionsOf } from './note.js';

export const readContract = ({ store, freshStream }: ContractSetting): void => {
  describe('reading a stream', () => {
    let stream: string;

    beforeAll(async () => {
      stream = freshStream();
      await store().append(stream, notes('a', 5), 'none');
    });

    it.each<[string, ReadOptions, number[]]>([
      ['forwards from the beginning', {}, [0, 1, 2, 3, 4]],
      ['forwards from a revision, inclusive', { from: 2 }, [2, 3, 4]],
      ['forwards with a limit', { from: 1, limit: 2 }, [1, 2]],
      ['forwards past the end: nothing', { from: 5 }, []],
      ['with a limit of 0: nothing', { limit: 0 }, []],
      ['backwards from the end', { direction: 'backwards' }, [4, 3, 2, 1, 0]],
      ['backwards from a revision, inclusive', { direction: 'backwards', from: 2 }, [2, 1, 0]],
      ['backwards from past the end', { direction: 'backwards', from: 10, limit: 2 }, [4, 3]],
      ['backwards with a limit', { direction: 'backwards', limit: 1 }, [4]],
    ])('%s', async (_, options, revisions) => {
      expect(revisionsOf(await collect(store().read(stream, options)))).toEqual(revisions);
    });

    it('a stream that never existed yields nothing in either direction', async () => {
      const unknown = freshStream();
      expect(await collect(store().read(unknown))).toEqual([]);
      expect(await collect(store().read(unknown, { direction: 'backwards' }))).toEqual([]);
    });

    it('may be left in the middle', async () => {
      const seen: number[] = [];
      for await (const { revision } of store().read(stream)) {
        seen.push(revision);
        if (revision === 1) break;
      }
      expect(seen).toEqual([0, 1]);
    });

    it('reads what was acknowledged, at once', async () => {
      const fresh = freshStream();
      await store().append(fresh, [note('just now')], 'none');
      expect(await collect(store().read(fresh))).toHaveLength(1);
    });

    it('reads a long stream whole', async () => {
      const long = freshStream();
      for (let n = 0; n < 4; n += 1)
        await store().append(long, notes(`long/${n}`, 700), n === 0 ? 'none' : n * 700 - 1);
      expect(revisionsOf(await collect(store().read(long)))).toEqual(Array.from({ length: 2800 }, (_, n) => n));
    });
  });

  describe('reading the log', () => {
    let category: string;
    let appended: Envelope[];
    const mine = (events: readonly Envelope[]): Envelope[] =>
      events.filter(({ stream }) => stream.startsWith(category));

    beforeAll(async () => {
      category = freshStream('log');
      for (let n = 0; n < 6; n += 1) await store().append(`${category}-${n % 2}`, notes(`log/${n}`, 2), 'any');
      appended = mine(await collect(store().readAll()));
    });

    it('forwards in the order of appending, positions increasing', () => {
      expect(appended.map(({ stream, revision }) => `${stream.at(-1)}:${revision}`)).toEqual([
        '0:0',
        '0:1',
        '1:0',
        '1:1',
        '0:2',
        '0:3',
        '1:2',
        '1:3',
        '0:4',
        '0:5',
        '1:4',
        '1:5',
      ]);
      appended.reduce((before, event) => {
        expect(isAfter(event.position, before.position)).toBe(true);
        return event;
      });
    });

    it('backwards in the opposite order', async () => {
      const backwards = mine(await collect(store().readAll({ direction: 'backwards' })));
      expect(backwards).toEqual(appended.toReversed());
    });

    it('after a position, forwards exclusive', async () => {
      const after = appended[6]?.position;
      expect(mine(await collect(store().readAll({ after })))).toEqual(appended.slice(7));
    });

    it('after a position, backwards exclusive', async () => {
      const after = appended[6]?.position;
      const backwards = await collect(store().readAll({ after, direction: 'backwards' }));
      expect(mine(backwards)).toEqual(appended.slice(0, 6).toReversed());
    });

    it('with a limit', async () => {
      const after = appended[2]?.position;
      expect(mine(await collect(store().readAll({ after, limit: 3 })))).toEqual(appended.slice(3, 6));
      expect(await collect(store().readAll({ direction: 'backwards', limit: 1 }))).toHaveLength(1);
      expect(await collect(store().readAll({ limit: 0 }))).toEqual([]);
    });

    it('after the newest event: nothing', async () => {
      const [newest] = await collect(store().readAll({ direction: 'backwards', limit: 1 }));
      expect(await collect(store().readAll({ after: newest?.position }))).toEqual([]);
    });

    it('shows the same events as the streams', async () => {
      const stream = `${category}-0`;
      const ofStream = (events: readonly Envelope[]): unknown[] => events.filter((event) => event.stream === stream);
      expect(ofStream(appended)).toEqual(await collect(store().read(stream)));
    });

    it('leaves system streams out', async () => {
      const streams = (await collect(store().readAll())).map(({ stream }) => stream);
      expect(streams.filter((stream) => stream.startsWith('$'))).toEqual([]);
    });
  });
};
