import { gameIdOf } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { type Following, type LiveListener, type LiveState, type LiveStateWriter } from '../live-state.js';
import { wireEventOf } from '../wire-event.js';
import { GameFeed } from './game-feed.js';
import { InProcessFeedPulse } from './in-process-feed-pulse.js';

const tell = async (listener: LiveListener, event: Envelope): Promise<void> => {
  const gameId = gameIdOf(event.stream);
  if (gameId !== null) await listener.onNews({ gameId, revision: event.revision, events: [wireEventOf(event)] });
};

/** The live state of one process: it follows the log itself and keeps nothing beside it. */
export class InProcessLiveState implements LiveState {
  readonly pulse = new InProcessFeedPulse();

  constructor(private readonly store: EventStore) {}

  async follow(listener: LiveListener): Promise<Following> {
    const feed = new GameFeed(this.store, {
      onEvent: (event) => tell(listener, event),
      onState: (state) => listener.onState(state),
    });
    await feed.start();
    return feed;
  }

  async gameOf(): Promise<null> {
    return null;
  }

  write(): LiveStateWriter {
    return { moved: () => undefined, stop: async () => undefined };
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {}
}
