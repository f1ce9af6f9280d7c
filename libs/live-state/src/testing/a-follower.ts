import { type GameDelta } from '@pbp/contracts';
import { type Game, gameEventOf, gameStream, initialState } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { type FollowState, type LiveListener } from '../live-state.js';
import { foldPassingOver } from '../wire-event.js';

interface Held {
  game: Game;
  revision: number;
}

/** Follows all games as simply as the port allows: what comes next is folded, and where something lacks, the log is read. */
export class AFollower implements LiveListener {
  readonly held = new Map<string, Held>();
  readonly news: GameDelta[] = [];
  readonly states: FollowState[] = [];
  logReads = 0;
  missed = 0;
  /** How many of the next calls fail. */
  failures = 0;

  constructor(private readonly store: EventStore) {}

  revisionOf(gameId: string): number {
    return this.held.get(gameId)?.revision ?? -1;
  }

  async onNews(news: GameDelta): Promise<void> {
    this.failSometimes();
    this.news.push(news);
    const held = this.heldOf(news.gameId);
    for (const { revision, event } of news.events) {
      if (revision !== held.revision + 1) continue;
      held.game = foldPassingOver(held.game, event);
      held.revision = revision;
    }
    if (held.revision < news.revision) await this.readOn(news.gameId);
  }

  async onMissed(): Promise<void> {
    this.failSometimes();
    this.missed += 1;
    for (const gameId of this.held.keys()) await this.readOn(gameId);
  }

  onState(state: FollowState): void {
    this.states.push(state);
  }

  private heldOf(gameId: string): Held {
    const held = this.held.get(gameId) ?? { game: initialState(), revision: -1 };
    this.held.set(gameId, held);
    return held;
  }

  private async readOn(gameId: string): Promise<void> {
    this.logReads += 1;
    const held = this.heldOf(gameId);
    for await (const event of this.store.read(gameStream(gameId), { from: held.revision + 1 })) {
      held.game = foldPassingOver(held.game, gameEventOf(event));
      held.revision = event.revision;
    }
  }

  private failSometimes(): void {
    if (this.failures-- > 0) throw new Error('not now');
    this.failures = 0;
  }
}
