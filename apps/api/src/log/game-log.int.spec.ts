import { CountingStore } from '../testing/counting-store.js';
import { append, gameWith, recorded } from '../testing/game-events.js';
import { GameLog } from './game-log.js';

describe('the log of games', () => {
  it('reads a revision that it holds only once', async () => {
    const store = new CountingStore();
    const log = new GameLog(store);
    const last = await append(store, gameWith('401', 10));

    for (let revision = last; revision >= 0; revision--) await log.upTo('401', revision);

    expect(store.reads).toBe(1);
  });

  it('finds what was written while an earlier read was under way', async () => {
    const store = new CountingStore();
    const log = new GameLog(store);
    const last = await append(store, gameWith('401', 10));

    const before = log.read('401');
    await append(store, [recorded('401', 10)], last);
    const after = await log.upTo('401', last + 1);
    await before;

    expect(after.revision).toBe(last + 1);
  });

  it('reads once for all who ask while it reads', async () => {
    const store = new CountingStore();
    const log = new GameLog(store);
    await append(store, gameWith('401', 10));

    await Promise.all(Array.from({ length: 50 }, () => log.read('401')));

    expect(store.reads).toBeLessThanOrEqual(2);
  });

  it('reads a game before somebody asks for its past, once', async () => {
    const store = new CountingStore();
    const log = new GameLog(store);
    const last = await append(store, gameWith('401', 10));

    await Promise.all([log.prepare('401'), log.prepare('401')]);
    await log.prepare('401');
    expect(store.reads).toBe(1);

    await log.upTo('401', last);
    expect(store.reads).toBe(1);
  });

  it('holds nothing of a game that nobody has heard of', async () => {
    expect((await new GameLog(new CountingStore()).read('999')).revision).toBe(-1);
  });
});
