import { eventually } from '@pbp/testing';
import { Together } from './together.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('looking up what many ask for', () => {
  let looks: (readonly string[])[];
  let kept: Map<string, number>;
  let together: Together<number>;

  beforeEach(() => {
    looks = [];
    kept = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    together = new Together(async (keys) => {
      looks.push(keys);
      return new Map(kept);
    });
  });

  it('is one look for all who ask at the same time', async () => {
    expect(await Promise.all(['a', 'b', 'none', 'b'].map((key) => together.of(key)))).toEqual([1, 2, undefined, 2]);
    expect(looks).toEqual([['a', 'b', 'none']]);
  });

  it('has what was written before somebody asked, and waits for no look that stands still', async () => {
    const stands = Promise.withResolvers<ReadonlyMap<string, number>>();
    const standing = [stands.promise, Promise.resolve(kept)];
    together = new Together(() => standing.shift() ?? Promise.reject(new Error('a third look')));
    const first = together.of('a');
    await eventually(() => expect(standing).toHaveLength(1));
    kept.set('a', 3);
    expect(await together.of('a')).toBe(3);
    stands.resolve(new Map([['a', 1]]));
    expect(await first).toBe(1);
  });

  it('is one look for all who ask while another is under way', async () => {
    const first = Promise.withResolvers<ReadonlyMap<string, number>>();
    together = new Together((keys) => {
      looks.push(keys);
      return looks.length === 1 ? first.promise : Promise.resolve(kept);
    });
    const one = together.of('a');
    await eventually(() => expect(looks).toHaveLength(1));
    const later = [together.of('a')];
    await turn();
    later.push(together.of('b'));
    kept.set('a', 3);
    first.resolve(new Map([['a', 1]]));
    expect(await one).toBe(1);
    expect(await Promise.all(later)).toEqual([3, 2]);
    expect(looks).toEqual([['a'], ['a', 'b']]);
  });

  it('fails for who shares it alone', async () => {
    let isAway = true;
    together = new Together(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(kept)));
    const [one, other] = [together.of('a'), together.of('b')];
    await expect(one).rejects.toThrow('away');
    await expect(other).rejects.toThrow('away');
    isAway = false;
    expect(await together.of('b')).toBe(2);
  });
});
