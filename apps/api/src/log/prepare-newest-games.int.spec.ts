import { InMemoryEventStore } from '@pbp/eventing';
import { createLogger } from '@pbp/platform';
import { eventually } from '@pbp/testing';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { CountingStore } from '../testing/counting-store.js';
import { FoldedReadModels } from '../testing/folded-read-models.js';
import { append, gameWith, scheduled } from '../testing/game-events.js';
import { GameLog } from './game-log.js';
import { PrepareNewestGames } from './prepare-newest-games.js';

describe('games prepared for going back in them', () => {
  const events = gameWith('401', 10);

  /** Read models over a log of their own, so that only the API's own reads are counted. */
  const given = async () => {
    const [store, projected] = [new CountingStore(), new InMemoryEventStore()];
    for (const log of [store, projected]) {
      await append(log, events);
      await append(log, [scheduled('402', '2026-06-05')]);
    }
    return { store, log: new GameLog(store), readModels: new FoldedReadModels(projected) };
  };

  it('are those that began, from the start on', async () => {
    const { store, log, readModels } = await given();

    new PrepareNewestGames(log, readModels, createLogger('silent')).onApplicationBootstrap();
    await eventually(() => expect(store.reads).toBe(1));

    await log.upTo('401', events.length - 1);
    expect(store.reads).toBe(1);
    await log.upTo('402', 0);
    expect(store.reads).toBe(2);
  });

  it('are those that somebody looks at', async () => {
    const { store, log, readModels } = await given();
    const games = new PresentOrPast(readModels, log);

    await games.card('401');
    await eventually(() => expect(store.reads).toBe(1));

    expect((await games.folded('401', 4)).revision).toBe(4);
    expect(store.reads).toBe(1);
  });
});
