import { Inject, Injectable } from '@nestjs/common';
import { FeedLag, type FeedSign, type Instruction, type InstructionOutcome } from '@pbp/eventing';
import { LOGGER, type Logger, READINESS, type Readiness, reasonOf } from '@pbp/platform';
import { type ProjectedGame } from '@pbp/read-models';
import {
  batchEvents,
  eventsIgnored,
  eventsParked,
  eventsProjected,
  forgetLagOf,
  gamesParked,
  instructionsCarriedOut,
  lastProjected,
  retries,
  tellLagOf,
} from './projection-metrics.js';
import { tellParked } from './tell-parked.js';

const part = 'projector';

/** What the feeds of the projector report, as metrics, as log lines and as readiness: it is ready when all have caught up. */
@Injectable()
export class ProjectionSigns {
  private readonly behind = new Set<string>();
  private readonly lags = new Map<string, FeedLag>();
  private readonly parked = new Map<string, readonly string[]>();

  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  waiting(reason: string): void {
    this.readiness.down(part, reason);
  }

  /** `lacks` tells how many events have not been handed to the feed yet. */
  began(feed: string, lacks?: () => number): void {
    const lag = new FeedLag();
    this.lags.set(feed, lag);
    tellLagOf(feed, { lag, lacks });
    this.behind.add(feed);
    this.readiness.down(part, 'catching up with the log');
  }

  /** It is somebody else's now. */
  ended(feed: string): void {
    this.parked.delete(feed);
    this.lags.delete(feed);
    forgetLagOf(feed);
    this.tellParked();
    this.caughtUp(feed);
  }

  committed(games: readonly ProjectedGame[]): void {
    for (const { correlationId, gameId, revision } of games)
      this.logger.debug({ correlationId, gameId, revision }, 'committed the rows of a game');
  }

  note(feed: string, sign: FeedSign): void {
    this.lags.get(feed)?.note(sign);
    switch (sign.kind) {
      case 'handling':
        return;
      case 'handled':
        eventsProjected.inc(sign.events);
        batchEvents.observe(sign.events);
        lastProjected.setToCurrentTime();
        return this.works();
      case 'caughtUp':
        return this.caughtUp(feed);
      case 'parked':
        eventsParked.inc();
        return this.logger.error({ event: sign.event, error: sign.error }, 'parked an event, its game waits behind it');
      case 'parkedStreams':
        this.parked.set(feed, sign.streams);
        return this.tellParked();
      case 'carriedOut':
        return this.noteCarriedOut(sign.instruction, sign.outcome);
      case 'unheeded':
        return this.logger.warn({ error: sign.error }, 'what operators ask cannot be read, trying again');
      case 'ignored':
        return eventsIgnored.inc({ type: sign.type }, sign.events);
      case 'retrying':
      case 'restarting':
        retries.inc();
        this.readiness.down(part, reasonOf(sign.error));
        return this.logger.warn({ error: sign.error }, 'the projector tries again');
      default:
        return sign satisfies never;
    }
  }

  private noteCarriedOut(instruction: Instruction, outcome: InstructionOutcome): void {
    instructionsCarriedOut.inc({ outcome: outcome.kind });
    this.logger.warn({ instruction, outcome }, 'carried out what an operator asked');
  }

  private tellParked(): void {
    const streams = [...this.parked.values()].flat().sort();
    gamesParked.set(streams.length);
    tellParked(this.readiness, streams);
  }

  private caughtUp(feed: string): void {
    this.behind.delete(feed);
    this.works();
  }

  private works(): void {
    if (this.behind.size === 0) this.readiness.ready(part);
  }
}
