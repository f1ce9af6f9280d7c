import { InMemoryEventStore } from '@pbp/eventing';
import { append, gameWith, recorded, scheduled } from '../testing/game-events.js';
import { LogTail } from './log-tail.js';

describe('the end of the log', () => {
  it('tells the newest revision of each game, and then only of those that moved', async () => {
    const store = new InMemoryEventStore();
    const tail = new LogTail(store);
    expect(await tail.moved()).toEqual(new Map());

    const last = await append(store, gameWith('401', 3));
    await append(store, [scheduled('402')]);
    expect(await tail.moved()).toEqual(
      new Map([
        ['402', 0],
        ['401', last],
      ]),
    );
    expect(await tail.moved()).toEqual(new Map());

    await append(store, [recorded('401', 3)], last);
    expect(await tail.moved()).toEqual(new Map([['401', last + 1]]));
  });

  it('looks at the end of a burst only', async () => {
    const store = new InMemoryEventStore();
    const tail = new LogTail(store);
    await append(store, [scheduled('402')]);
    const last = await append(store, gameWith('401', 100));
    expect(await tail.moved()).toEqual(new Map([['401', last]]));
    expect(await tail.moved()).toEqual(new Map());

    await append(store, [scheduled('403')]);
    const lastOf404 = await append(store, gameWith('404', 100));
    expect(await tail.moved()).toEqual(new Map([['404', lastOf404]]));
    expect(await tail.moved()).toEqual(new Map());
  });
});
