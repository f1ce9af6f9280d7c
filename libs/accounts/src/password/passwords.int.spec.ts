import { Passwords, recommended } from './passwords.js';

const little = { memorySize: 64, iterations: 1, parallelism: 1 };

describe('a password', () => {
  const passwords = new Passwords();
  afterAll(() => passwords.close());

  it("is kept as argon2id with OWASP's effort and a salt of its own", async () => {
    expect(recommended).toEqual({ memorySize: 19_456, iterations: 2, parallelism: 1 });
    const [one, other] = [await passwords.hash('correct horse'), await passwords.hash('correct horse')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(other).not.toBe(one);
  });

  it('is right or wrong, to the last character', async () => {
    const hash = await passwords.hash(' correct horse ');
    expect(await passwords.compare(' correct horse ', hash)).toBe('right');
    expect(await passwords.compare('correct horse', hash)).toBe('wrong');
    expect(await passwords.compare('', hash)).toBe('wrong');
  });

  it("is wrong beside nobody's, after the same work", async () => {
    const hash = await passwords.hash('correct horse');
    const took = async (against: string | null): Promise<number> => {
      const began = performance.now();
      expect(await passwords.compare('wrong horse', against)).toBe('wrong');
      return performance.now() - began;
    };
    let [somebodys, nobodys] = [Infinity, Infinity];
    // In turn, so that a machine that is busy for a while is so for both.
    for (let round = 0; round < 5; round += 1) {
      somebodys = Math.min(somebodys, await took(hash));
      nobodys = Math.min(nobodys, await took(null));
    }
    expect(nobodys).toBeGreaterThan(somebodys / 3);
    expect(nobodys).toBeLessThan(somebodys * 3);
  });

  it('is to be hashed anew where the effort was another', async () => {
    const earlier = new Passwords(little);
    expect(await passwords.compare('correct horse', await earlier.hash('correct horse'))).toBe('rightButOutdated');
    await earlier.close();
  });

  it('is hashed while this thread does something else', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    await Promise.all(['one horse', 'another', 'and a third'].map((password) => passwords.hash(password)));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(3);
  });

  it('finds a new thread where one has ended', async () => {
    const others = new Passwords(little);
    await others.hash('correct horse');
    await others.close();
    expect(await others.hash('correct horse')).toMatch(/^\$argon2id/);
    await others.close();
  });
});
