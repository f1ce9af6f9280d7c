import { Inject, Injectable } from '@nestjs/common';
import { type FeedSign, type Instruction, type InstructionOutcome } from '@pbp/eventing';
import { LOGGER, type Logger, READINESS, type Readiness } from '@pbp/platform';
import { type ProjectedGame } from '@pbp/read-models';
import {
  batchEvents,
  eventsIgnored,
  eventsParked,
  eventsProjected,
  gamesParked,
  lagEvents,
  lagSeconds,
  instructionsCarriedOut,
  lastProjected,
  retries,
} from './projection-metrics.js';
import { tellParked } from './tell-parked.js';

const part = 'projector';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the feeds of the projector report, as metrics, as log lines and as readiness: it is ready when all have caught up. */
@Injectable()
export class ProjectionSigns {
  private readonly behind = new Set<string>();
  private readonly parked = new Map<string, readonly string[]>();

  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  waiting(reason: string): void {
    this.readiness.down(part, reason);
  }

  began(feed: string): void {
    this.behind.add(feed);
    this.readiness.down(part, 'catching up with the log');
  }

  /** It is somebody else's now. */
  ended(feed: string): void {
    this.parked.delete(feed);
    lagSeconds.remove({ feed });
    lagEvents.remove({ feed });
    this.tellParked();
    this.caughtUp(feed);
  }

  committed(games: readonly ProjectedGame[]): void {
    for (const { correlationId, gameId, revision } of games)
      this.logger.debug({ correlationId, gameId, revision }, 'committed the rows of a game');
  }

  /** How many records of a feed wait to be projected. */
  lacks(feed: string, events: number): void {
    lagEvents.set({ feed }, events);
  }

  note(feed: string, sign: FeedSign): void {
    switch (sign.kind) {
      case 'handled':
        eventsProjected.inc(sign.events);
        batchEvents.observe(sign.events);
        if (sign.notedAt !== null)
          lagSeconds.set({ feed }, Math.max(0, (Date.now() - Date.parse(sign.notedAt)) / 1_000));
        lastProjected.setToCurrentTime();
        return this.works();
      case 'caughtUp':
        lagSeconds.set({ feed }, 0);
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
