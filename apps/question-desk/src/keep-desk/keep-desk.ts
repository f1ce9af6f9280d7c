import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { passing } from '@pbp/crash-points';
import { type EventStore, FeedLag, type FeedSign } from '@pbp/eventing';
import { type FeedPulse } from '@pbp/live-state';
import {
  EVENT_STORE,
  FEED_PULSE,
  LOGGER,
  type Logger,
  PREDICTIONS_ORM,
  READINESS,
  type Readiness,
  reasonOf,
} from '@pbp/platform';
import { holdLock, poolOf } from '@pbp/postgres';
import { gamesWithOpenQuestions, gamesWithUndecidedQuestions } from '@pbp/prediction-models';
import { gamesInQuestion, keepInStep, QuestionDesk } from '@pbp/predictions';
import { askQuestions } from '../ask-questions/ask-questions.js';
import { QuietGames } from '../ask-questions/quiet-games.js';
import { attendGames } from '../attend-games/attend-games.js';
import { GamesInMind } from '../attend-games/games-in-mind.js';
import { takeUp } from '../attend-games/take-up.js';
import { deskHeld, deskRetries, noteFollowed, tellLagOf } from '../desk-metrics.js';
import { deskCheckpoint } from './desk-checkpoint.js';
import { suspendStale } from '../suspend-stale/suspend-stale.js';

const part = 'question-desk';

/**
 * Keeps the desk at which questions are asked, closed, settled and scored: in one process at a time, so that two which
 * hear the feed differently do not contradict each other. For what counts it would not matter.
 */
@Injectable()
export class KeepDesk implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PREDICTIONS_ORM) private readonly orm: MikroORM,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.readiness.down(part, 'joining the other copies');
    this.ended = holdLock(await poolOf(this.orm), {
      name: 'play-by-play question-desk',
      signal: this.stopped.signal,
      whileHeld: (lost) => this.keep(lost),
      onChange: (isHeld) => this.noteHeld(isHeld),
      onFailure: (error) => this.noteFailure(error),
    });
  }

  /** Waits for what is at hand: what comes after the shutdown hooks closes the stores. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.ended;
  }

  private async keep(signal: AbortSignal): Promise<void> {
    const { store, orm, pulse, logger } = this;
    const desk = new QuestionDesk(store);
    const quiet = new QuietGames();
    const attending = { store, desk, games: new GamesInMind(store), quiet, logger };
    passing('desk: lock held, games not taken up');
    for (const gameId of await gamesWithOpenQuestions(orm.em)) await takeUp(attending, gameId);
    const said = { now: new Date().toISOString(), correlationId: randomUUID() };
    noteFollowed(await keepInStep(store, desk.unlocked(), said));
    passing('desk: games taken up, log not followed');
    const games = gamesInQuestion(store, () => gamesWithUndecidedQuestions(orm));
    const lag = new FeedLag();
    tellLagOf(lag);
    const observe = (sign: FeedSign): void => {
      lag.note(sign);
      this.note(sign);
    };
    const checkpoint = await deskCheckpoint(orm);
    const onFailure = (error: unknown): void => this.noteFailure(error);
    await Promise.all([
      attendGames({ ...attending, gamesInQuestion: games, checkpoint, signal, observe }),
      askQuestions({ desk, pulse, quiet, isBehind: () => lag.events() > 0, signal, onFailure }),
      suspendStale({ desk, pulse, signal, onFailure }),
    ]);
  }

  private note(sign: FeedSign): void {
    if (sign.kind === 'caughtUp' || sign.kind === 'handled') this.readiness.ready(part);
    if (sign.kind === 'retrying' || sign.kind === 'restarting') this.noteFailure(sign.error);
  }

  private noteFailure(error: unknown): void {
    deskRetries.inc();
    this.readiness.down(part, reasonOf(error));
    this.logger.warn({ error }, 'the question desk tries again');
  }

  private noteHeld(isHeld: boolean): void {
    deskHeld.set(isHeld ? 1 : 0);
    if (!isHeld) {
      tellLagOf(null);
      this.readiness.ready(part);
    }
    this.logger.info({ isHeld }, isHeld ? 'this copy asks the questions now' : 'this copy stands by');
  }
}
