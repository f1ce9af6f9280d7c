import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type LiveStatus } from '@pbp/contracts';
import { type FeedPulse } from '@pbp/live-state';
import { FEED_PULSE, LOGGER, type Logger, READINESS, type Readiness } from '@pbp/platform';
import { LiveRooms } from '../live/live-rooms.js';
import { FindUnshown } from './find-unshown.js';
import { judgeStatus } from './judge-status.js';
import { UntilHeard } from './until-heard.js';

const JUDGED_EVERY_MS = 1_000;
const LOOKED_EVERY_MS = 2_000;

/**
 * Judges once a second how the service is, and tells everybody who is connected when that changes. Every other time it
 * compares with the log.
 */
@Injectable()
export class StatusWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly untilHeard = new UntilHeard();
  private told: LiveStatus = { troubles: [] };
  private heardAt = 0;
  private stopHearing: () => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private lookedAt = 0;

  constructor(
    private readonly unshown: FindUnshown,
    private readonly rooms: LiveRooms,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get status(): LiveStatus {
    return this.told;
  }

  onApplicationBootstrap(): void {
    this.stopHearing = this.pulse.onBeat(() => (this.heardAt = Date.now()));
    this.timer = setInterval(() => this.turn(), JUDGED_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.stopHearing();
  }

  /** Looking may take as long as what is away lets it wait; judging does not wait for it. */
  private turn(): void {
    const now = Date.now();
    if (!this.isLooking && now - this.lookedAt >= LOOKED_EVERY_MS) void this.look(now);
    const judged = judgeStatus({ parts: this.readiness.report(), unshownSince: this.unshown.since }, now);
    const status = this.untilHeard.of(judged, this.heardAt, now);
    if (isDeepStrictEqual(status, this.told)) return;
    this.told = status;
    this.rooms.sendStatus(status);
  }

  private async look(now: number): Promise<void> {
    this.isLooking = true;
    this.lookedAt = now;
    // What cannot be read is away, which its part tells.
    await this.unshown.look().catch((error: unknown) => this.logger.debug({ error }, 'cannot compare with the log'));
    this.isLooking = false;
  }
}
