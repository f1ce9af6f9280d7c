import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE, READINESS, type Readiness } from '@pbp/platform';
import { GameFeed } from './game-feed.js';
import { LiveGames } from './live-games.js';

const PART = 'live-feed';

/** Feeds the followed games with what happens, for as long as the process runs. */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly feed: GameFeed;

  constructor(@Inject(EVENT_STORE) store: EventStore, games: LiveGames, @Inject(READINESS) readiness: Readiness) {
    this.feed = new GameFeed(store, {
      onEvent: (event) => games.onEvent(event),
      onState: (state, reason) => {
        if (state === 'following') {
          games.begin();
          readiness.ready(PART);
        } else readiness.down(PART, reason ?? 'the subscription ended');
      },
    });
  }

  /** Before anybody can connect: what is read from the log afterwards has no gap to what is then heard. */
  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.feed.stop();
  }
}
