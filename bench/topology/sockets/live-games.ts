import { setTimeout as pause } from 'node:timers/promises';
import { type GameEvent, gameStream } from '@pbp/domain';
import { type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { type LiveState, openLiveState } from '@pbp/live-state';
import { generatedFacts } from '../../projecting/generated-log.js';

/** Seconds of the feed's clock between the polls that the games are noted from. */
const between = 1_800;
const before = 150;
const pollMs = 1_000;
const newsEvery = 2;
const eventsAtOnce = 2;

/**
 * Games that go on: each is polled once a second, and every other poll has news, two events. What is appended goes into
 * live state by the projector's own writer, without its rows; polls beat the pulse as ingestion does.
 */
export class LiveGames {
  readonly gameIds: readonly string[];
  private readonly facts: ReadonlyMap<string, readonly GameEvent[]>;
  private readonly lengths = new Map<string, number>();
  private readonly live: LiveState;
  private readonly writer;

  constructor(
    private readonly store: EventStore,
    redisUrl: string,
    count: number,
  ) {
    this.facts = new Map(
      Array.from({ length: count }, (_, n) => [String(401_000_000 + n), generatedFacts(n, between)]),
    );
    this.gameIds = [...this.facts.keys()];
    this.live = openLiveState(redisUrl, store);
    this.writer = this.live.write({ revisions: async () => [] });
  }

  /** What has happened when the first sockets come. */
  async begin(): Promise<void> {
    for (const gameId of this.gameIds) await this.append(gameId, before);
  }

  /** Goes on for so many seconds; the games one after the other within each. */
  async play(seconds: number): Promise<void> {
    const began = performance.now();
    for (let second = 0; second < seconds; second++) {
      for (const [n, gameId] of this.gameIds.entries()) {
        const due = second * 1_000 + (n * 1_000) / this.gameIds.length;
        await pause(Math.max(0, due - (performance.now() - began)));
        if ((second + n) % newsEvery === 0) await this.append(gameId, eventsAtOnce);
        this.live.pulse.beat({ gameId, league: 'nba', day: '2026-01-10', at: now(), intervalMs: pollMs });
      }
    }
  }

  async end(): Promise<void> {
    await this.writer.stop();
    await this.live.close();
  }

  private async append(gameId: string, count: number): Promise<void> {
    const [stream, length] = [gameStream(gameId), this.lengths.get(gameId) ?? 0];
    const events = (this.facts.get(gameId) ?? []).slice(length, length + count);
    if (events.length === 0) throw new Error(`game ${gameId} is over`);
    const metadata = { at: now(), correlationId: 'bench', causationId: 'bench', schemaVersion: 1 };
    const added = events.map(({ type, data }, n): NewEvent => ({
      id: uuidV5(`${stream}/${length + n}`),
      type,
      data,
      metadata,
    }));
    await this.store.append(stream, added, length === 0 ? 'none' : length - 1);
    this.lengths.set(gameId, length + events.length);
    this.writer.moved([{ gameId, revision: length + events.length - 1 }]);
  }
}

const now = (): string => new Date().toISOString();
