import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type LiveState, type LiveStateWriter, type WriterSign } from '@pbp/live-state';
import { LIVE_STATE, LOGGER, type Logger, ORM } from '@pbp/platform';
import { newestRevisions, type Projected, PROJECTED } from '@pbp/read-models';
import { gamesWaiting, gaps, writes } from './live-state-metrics.js';

/** More than are played on any two days of all leagues. */
const MOST_GAMES = 512;

/**
 * Brings live state up to the rows, after they are committed. What was committed and not told, as by a crash in between,
 * is found by comparing both at the next start.
 */
@Injectable()
export class KeepLiveState implements OnApplicationBootstrap, OnApplicationShutdown {
  private writer: LiveStateWriter | undefined;
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LIVE_STATE) private readonly live: LiveState,
    @Inject(PROJECTED) private readonly projected: Projected,
    @Inject(ORM) private readonly orm: MikroORM,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const writer = this.live.write({
      revisions: () => newestRevisions(this.orm.em, MOST_GAMES),
      observe: (sign) => this.note(sign),
    });
    this.writer = writer;
    this.stopListening = this.projected.onProjected((games) => writer.moved(games));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening();
    await this.writer?.stop();
  }

  private note(sign: WriterSign): void {
    switch (sign.kind) {
      case 'wrote':
        return writes.inc({ outcome: sign.outcome });
      case 'gap':
        return gaps.inc();
      case 'waiting':
        return gamesWaiting.set(sign.games);
      case 'failed':
        return this.logger.warn({ error: sign.error }, 'live state could not be brought up, trying again');
      default:
        return sign satisfies never;
    }
  }
}
