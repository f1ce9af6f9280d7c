import { gameStream } from '@pbp/domain';
import { type EventStore, InMemoryEventStore, StoreUnavailableError, uuidV5 } from '@pbp/eventing';
import { createLogger } from '@pbp/platform';
import { QuestionDesk } from '@pbp/predictions';
import { gameBeginning } from '@pbp/predictions/testing';
import { QuietGames } from '../ask-questions/quiet-games.js';
import { attend } from './attend.js';
import { GamesInMind } from './games-in-mind.js';

const gameId = '401';
const away: Pick<EventStore, 'read'> = {
  read: () => {
    throw new StoreUnavailableError('away');
  },
};

describe('attending to a game', () => {
  const attendBy = async (log: Pick<EventStore, 'read'>): Promise<void> => {
    const store = new InMemoryEventStore();
    const metadata = { at: new Date(0).toISOString(), correlationId: 'c', causationId: 'c', schemaVersion: 1 };
    const facts = gameBeginning().slice(0, 3);
    const events = facts.map((fact, n) => ({ id: uuidV5(`${gameId}/${n}`), ...fact, metadata }));
    await store.append(gameStream(gameId), events, 'none');
    const told = await Array.fromAsync(store.read(gameStream(gameId)));
    const logger = createLogger('silent');
    const games = new GamesInMind(log);
    await attend({ store, desk: new QuestionDesk(store), games, quiet: new QuietGames(), logger }, gameId, told);
  };

  it('fails where the log is away, so that the events come again', async () => {
    await expect(attendBy(away)).rejects.toThrow(StoreUnavailableError);
  });
});
