import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@pbp/platform';
import { READ_MODELS, type ReadModels } from '../read-models/read-models.js';
import { GameLog, GAMES_HELD } from './game-log.js';

/**
 * Reads the newest games' logs after the start, in the background: going back in a game of these days then never waits
 * for a whole log to be read. One that could not be prepared is read when it is asked for.
 */
@Injectable()
export class PrepareNewestGames implements OnApplicationBootstrap, OnModuleDestroy {
  private stopped = false;

  constructor(
    private readonly log: GameLog,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.prepare().catch((error: unknown) => this.logger.warn({ error }, 'the newest games could not be prepared'));
  }

  onModuleDestroy(): void {
    this.stopped = true;
  }

  private async prepare(): Promise<void> {
    const gameIds = await this.readModels.newestGames(GAMES_HELD);
    // The newest last: it is the last to be forgotten.
    for (const gameId of gameIds.toReversed()) {
      if (this.stopped) return;
      await this.log.prepare(gameId);
    }
  }
}
