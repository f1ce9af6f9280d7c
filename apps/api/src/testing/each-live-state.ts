import { randomUUID } from 'node:crypto';
import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { GAME_STREAM_PREFIX, gameIdOf } from '@pbp/domain';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { type LiveState, type LiveStateWriter, openLiveState } from '@pbp/live-state';
import { EVENT_STORE, LIVE_STATE } from '@pbp/platform';
import { describeByUrl } from '@pbp/testing';
import { startApi } from './start-api.js';

/** In the projector's place: without rows, what is appended counts as committed. */
@Module({})
export class TellsLiveState implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private writer: LiveStateWriter | undefined;
  private telling = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LIVE_STATE) private readonly live: LiveState,
  ) {}

  onApplicationBootstrap(): void {
    const revisions = new Map<string, number>();
    const writer = this.live.write({
      revisions: async () => [...revisions].map(([gameId, revision]) => ({ gameId, revision })),
    });
    this.writer = writer;
    this.telling = this.tell(writer, revisions);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.telling;
    await this.writer?.stop();
    await this.live.close();
  }

  private async tell(writer: LiveStateWriter, revisions: Map<string, number>): Promise<void> {
    const { signal } = this.stopped;
    for await (const delivery of this.store.subscribe({ after: 'start', prefixes: [GAME_STREAM_PREFIX], signal })) {
      if (delivery.kind !== 'event') continue;
      const gameId = gameIdOf(delivery.event.stream);
      if (gameId === null) continue;
      revisions.set(gameId, delivery.event.revision);
      writer.moved([{ gameId, revision: delivery.event.revision }]);
    }
  }
}

export type StartApi = typeof startApi;

/** One live state for each log; what others put into the same Redis is none of it. */
const overRedis = (redisUrl: string): StartApi => {
  const urls = new WeakMap<EventStore, string>();
  return ({ store = new InMemoryEventStore(), modules = [], ...given } = {}) => {
    const url = urls.get(store) ?? `${redisUrl}?namespace=${randomUUID()}`;
    urls.set(store, url);
    const live = openLiveState(url, store);
    return startApi({ ...given, store, live, modules: [...modules, TellsLiveState] });
  };
};

/** The same suite for an API that follows the log itself and for one that follows Redis. */
export const onEachLiveState = (title: string, suite: (start: StartApi) => void): void => {
  describe(title, () => suite(startApi));
  describeByUrl('REDIS_URL', `${title}, over Redis`, (url) => suite(overRedis(url)));
};
