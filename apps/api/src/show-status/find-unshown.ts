import { Inject, Injectable } from '@nestjs/common';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { LiveGames } from '../live/live-games.js';
import { READ_MODELS, type ReadModels } from '../read-models/read-models.js';
import { LogTail } from './log-tail.js';
import { UnshownNews } from './unshown-news.js';

/** What nobody has told of for so long may stand in the tables all the same: they are asked. */
const DOUBTED_AFTER_MS = 2_000;

/**
 * Compares the end of the log with what was told to followers and with the tables: whichever process between them is
 * held up, its work is missing there.
 */
@Injectable()
export class FindUnshown {
  private readonly unshown = new UnshownNews();
  private readonly tail: LogTail;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly games: LiveGames,
  ) {
    this.tail = new LogTail(store);
  }

  /** When the oldest of it was first seen, in milliseconds since the epoch; null where all is shown. */
  get since(): number | null {
    return this.unshown.since;
  }

  /** Throws where the log or the tables cannot be read; what was known stays. */
  async look(): Promise<void> {
    const now = Date.now();
    for (const gameId of this.unshown.gameIds) this.unshown.shown(gameId, this.games.heardOf(gameId));
    for (const [gameId, revision] of await this.tail.moved()) {
      if (revision > this.games.heardOf(gameId)) this.unshown.seen(gameId, revision, now);
    }
    await this.askTables(now - DOUBTED_AFTER_MS);
  }

  private async askTables(moment: number): Promise<void> {
    for (const gameId of this.unshown.before(moment)) {
      const card = await this.readModels.card(gameId);
      if (card) this.unshown.shown(gameId, card.revision);
    }
    if (this.unshown.before(moment).length === 0) return;
    // A parked game waits for an operator, and all others flow on.
    for (const gameId of await this.readModels.parkedGames()) this.unshown.forget(gameId);
  }
}
