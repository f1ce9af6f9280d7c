import { eventually } from '@pbp/testing';
import { NextRead } from './next-read.js';

describe('reading what many ask for', () => {
  let begun: PromiseWithResolvers<number>[];
  let reads: NextRead<number>;
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const begins = (many: number) => eventually(() => expect(begun).toHaveLength(many));

  beforeEach(() => {
    begun = [];
    reads = new NextRead(() => {
      const read = Promise.withResolvers<number>();
      begun.push(read);
      return read.promise;
    });
  });

  it('is done once for all who ask at once', async () => {
    const all = [reads.of('a'), reads.of('a')];
    await begins(1);
    begun[0]?.resolve(1);
    expect(await Promise.all(all)).toEqual([1, 1]);
    await turn();
    expect(begun).toHaveLength(1);
  });

  it('is done once for all who ask while it is done, by a read that begins after they asked', async () => {
    const first = reads.of('a');
    await begins(1);
    const later = [reads.of('a'), reads.of('a'), reads.of('a')];
    await turn();
    expect(begun).toHaveLength(1);
    begun[0]?.resolve(1);
    expect(await first).toBe(1);
    await begins(2);
    const last = reads.of('a');
    begun[1]?.resolve(2);
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    await begins(3);
    begun[2]?.resolve(3);
    expect(await last).toBe(3);
  });

  it('goes on behind one that fails, which fails for who asked for it alone', async () => {
    const first = reads.of('a');
    await begins(1);
    const second = reads.of('a');
    begun[0]?.reject(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await begins(2);
    begun[1]?.resolve(2);
    expect(await second).toBe(2);
  });

  it('is nobody’s business who asks for something else', async () => {
    const [one, other] = [reads.of('a'), reads.of('b')];
    await begins(2);
    begun[1]?.resolve(2);
    expect(await other).toBe(2);
    begun[0]?.resolve(1);
    expect(await one).toBe(1);
  });
});
