import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Following, type FollowState, type LiveState } from '@pbp/live-state';
import { LIVE_STATE, READINESS, type Readiness } from '@pbp/platform';
import { LiveGames } from './live-games.js';

const PART = 'live-feed';

/** Feeds the followed games with what happens, for as long as the process runs. */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private following: Following | undefined;

  constructor(
    @Inject(LIVE_STATE) private readonly live: LiveState,
    private readonly games: LiveGames,
    @Inject(READINESS) private readonly readiness: Readiness,
  ) {}

  /** Before anybody can connect: what is read from the log afterwards has no gap to what is then heard. */
  async onApplicationBootstrap(): Promise<void> {
    this.following = await this.live.follow({
      onNews: (news) => this.games.onNews(news),
      onMissed: () => this.games.onMissed(),
      onState: (state) => this.note(state),
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.following?.stop();
  }

  private note(state: FollowState): void {
    switch (state.kind) {
      case 'following':
        this.games.begin();
        return this.readiness.ready(PART);
      case 'late':
        this.games.begin();
        return this.readiness.degraded(PART, state.reason);
      case 'lost':
        return this.readiness.down(PART, state.reason);
      default:
        return state satisfies never;
    }
  }
}
