import { type ClientToServer, type GameCard, type ServerToClient } from '@pbp/contracts';
import { type Envelope, InMemoryEventStore, StoreUnavailableError } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { io, type Socket } from 'socket.io-client';
import { append, DAY, scheduled } from '../testing/game-events.js';
import { startApi } from '../testing/start-api.js';

describe('following a scoreboard', () => {
  it('shows a game of which the only news came while the log could not be read', async () => {
    const store = new StumblingStore();
    const api = await startApi({ store });
    const cards: GameCard[] = [];
    const socket: Socket<ServerToClient, ClientToServer> = io(`${api.url}/live`, { transports: ['websocket'] });
    socket.on('card', (card) => cards.push(card));
    await socket.emitWithAck('scoreboard', { league: 'nba', date: DAY });

    store.stumbles = 1;
    await append(store, [scheduled('402')]);

    await eventually(() => expect(cards).toMatchObject([{ gameId: '402', phase: 'scheduled' }]));
    expect(store.stumbles).toBe(0);
    socket.disconnect();
    await api.app.close();
  });
});

/** A log of which the next few reads fail. */
class StumblingStore extends InMemoryEventStore {
  stumbles = 0;

  override async *read(...asked: Parameters<InMemoryEventStore['read']>): AsyncGenerator<Envelope> {
    if (this.stumbles > 0) {
      this.stumbles -= 1;
      throw new StoreUnavailableError('away for a moment');
    }
    yield* super.read(...asked);
  }
}
