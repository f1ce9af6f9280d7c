import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import {
  type EventStore,
  type FeedSign,
  type Instruction,
  type InstructionOutcome,
  type RunningFeed,
} from '@pbp/eventing';
import { EVENT_STORE, LOGGER, type Logger, ORM, READINESS, type Readiness } from '@pbp/platform';
import { Projected, PROJECTED, runGameProjection } from '@pbp/read-models';
import {
  eventsIgnored,
  eventsParked,
  eventsProjected,
  gamesParked,
  instructionsCarriedOut,
  lastProjected,
  retries,
} from './projection-metrics.js';
import { tellParked } from './tell-parked.js';

const part = 'projector';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Keeps the read models up with the log for as long as the process runs. */
@Injectable()
export class ProjectGames implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private feed: RunningFeed | undefined;
  private caughtUp = false;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(ORM) private readonly orm: MikroORM,
    @Inject(PROJECTED) private readonly projected: Projected,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.readiness.down(part, 'catching up with the log');
    this.feed = await runGameProjection({
      store: this.store,
      orm: this.orm,
      signal: this.stopped.signal,
      onCommitted: (games) => this.projected.announce(games),
      observe: (sign) => this.note(sign),
    });
  }

  /** Waits for the batch at hand: what comes after the shutdown hooks closes the stores. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.feed?.finished;
  }

  private note(sign: FeedSign): void {
    switch (sign.kind) {
      case 'handled':
        eventsProjected.inc(sign.events);
        lastProjected.setToCurrentTime();
        return this.isCaughtUp(this.caughtUp);
      case 'caughtUp':
        return this.isCaughtUp(true);
      case 'parked':
        eventsParked.inc();
        return this.logger.error({ event: sign.event, error: sign.error }, 'parked an event, its game waits behind it');
      case 'parkedStreams':
        gamesParked.set(sign.streams.length);
        return tellParked(this.readiness, sign.streams);
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

  private isCaughtUp(caughtUp: boolean): void {
    this.caughtUp = caughtUp;
    if (caughtUp) this.readiness.ready(part);
  }
}
