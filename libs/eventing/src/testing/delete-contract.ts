import { StreamDeletedError } from '../errors.js';
import { type ContractSetting, type StoreUnderContract } from './contract-setting.js';
import { collect, note, notes, readRevisions, revisionsOf } from './note.js';

export const deleteContract = ({ store, freshStream }: ContractSetting): void => {
  describe('a stream deleted for good', () => {
    let stream: string;

    beforeAll(async () => {
      stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      await deletion(store(), 'tombstone')(stream);
    });

    it.each(['none', 'any', 0, 2] as const)('refuses an append expecting %p', async (expected) => {
      await expect(store().append(stream, [note('b')], expected)).rejects.toThrow(StreamDeletedError);
    });

    it.each(['forwards', 'backwards'] as const)('refuses to be read %s', async (direction) => {
      await expect(collect(store().read(stream, { direction }))).rejects.toThrow(StreamDeletedError);
    });
  });

  describe('a stream deleted softly', () => {
    let stream: string;

    beforeEach(async () => {
      stream = freshStream();
      await store().append(stream, notes('a', 3), 'none');
      await deletion(store(), 'softDelete')(stream);
    });

    it('yields nothing', async () => {
      expect(await readRevisions(store(), stream)).toEqual([]);
    });

    it.each(['none', 'any', 2] as const)('is written again, expecting %p, and goes on counting', async (expected) => {
      expect((await store().append(stream, [note('b')], expected)).revision).toBe(3);
      expect(await readRevisions(store(), stream)).toEqual([3]);
    });

    it('still shows its old events in the log', async () => {
      const inLog = (await collect(store().readAll())).filter((event) => event.stream === stream);
      expect(revisionsOf(inLog)).toEqual([0, 1, 2]);
    });
  });
};

const deletion = (store: StoreUnderContract, kind: 'softDelete' | 'tombstone'): ((stream: string) => Promise<void>) => {
  const act = store[kind]?.bind(store);
  if (!act) throw new Error(`the store under contract has no ${kind}: hand one in with it`);
  return act;
};
