import { NextRead } from './next-read.js';

describe('reading what many ask for', () => {
  let begun: PromiseWithResolvers<number>[];
  let reads: NextRead<number>;
  const turns = async (): Promise<void> => {
    for (let n = 0; n < 20; n++) await Promise.resolve();
  };

  beforeEach(() => {
    begun = [];
    reads = new NextRead(() => {
      const read = Promise.withResolvers<number>();
      begun.push(read);
      return read.promise;
    });
  });

  it('is done once for all who ask while it is done, by a read that begins after they asked', async () => {
    const first = reads.of('a');
    const later = [reads.of('a'), reads.of('a'), reads.of('a')];
    expect(begun).toHaveLength(1);
    begun[0]?.resolve(1);
    expect(await first).toBe(1);
    await turns();
    expect(begun).toHaveLength(2);
    const last = reads.of('a');
    begun[1]?.resolve(2);
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    await turns();
    begun[2]?.resolve(3);
    expect(await last).toBe(3);
  });

  it('goes on behind one that fails, which fails for who asked for it alone', async () => {
    const first = reads.of('a');
    const second = reads.of('a');
    begun[0]?.reject(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turns();
    begun[1]?.resolve(2);
    expect(await second).toBe(2);
  });

  it('is nobody’s business who asks for something else', async () => {
    const [one, other] = [reads.of('a'), reads.of('b')];
    begun[1]?.resolve(2);
    expect(await other).toBe(2);
    begun[0]?.resolve(1);
    expect(await one).toBe(1);
  });
});
