import { GAME_STREAM_PREFIX } from '@pbp/domain';
import { backOff, endOfLog, type Envelope, type EventStore, type Position } from '@pbp/eventing';
import { type FollowState } from '../live-state.js';

const PATIENCE = { initialMs: 100, maxMs: 5_000 };

export interface FeedListener {
  /** Called with one event after the other; if it throws, the same event comes again. */
  onEvent(event: Envelope): Promise<void>;
  onState(state: FollowState): void;
}

/**
 * What happens in all games from now on. It keeps no checkpoint: whoever asks for the past reads the log. After a
 * failure it goes on behind the last event handled.
 */
export class GameFeed {
  private handled: Position | 'start' | undefined;
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly listener: FeedListener,
  ) {}

  /** Resolves once what is appended from then on will be heard, or the first try has failed and others follow. */
  start(): Promise<void> {
    return new Promise((begun) => {
      this.running = this.run(begun);
    });
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(begun: () => void): Promise<void> {
    for (let failures = 0; !this.stopped.signal.aborted; failures++) {
      try {
        this.handled ??= (await endOfLog(this.store)) ?? 'start';
        begun();
        await this.follow(() => (failures = 0));
      } catch (error) {
        this.listener.onState({ kind: 'lost', reason: error instanceof Error ? error.message : String(error) });
      }
      begun();
      await backOff(failures, PATIENCE, this.stopped.signal);
    }
  }

  private async follow(onProgress: () => void): Promise<void> {
    const after = this.handled ?? 'start';
    const prefixes = [GAME_STREAM_PREFIX];
    this.listener.onState({ kind: 'following' });
    for await (const delivery of this.store.subscribe({ after, prefixes, signal: this.stopped.signal })) {
      if (delivery.kind === 'event') await this.listener.onEvent(delivery.event);
      if (delivery.kind === 'event') this.handled = delivery.event.position;
      if (delivery.kind === 'checkpoint') this.handled = delivery.position;
      onProgress();
    }
  }
}
