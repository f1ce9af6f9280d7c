import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { backOff, type Envelope, type Position, Turnstile } from '@pbp/eventing';
import { LOGGER, type Logger } from '@pbp/platform';
import { isOutage } from '../http/is-outage.js';
import { predictionRetries, questionsWaiting } from '../live/live-metrics.js';
import { LiveRooms } from '../live/live-rooms.js';
import { BOARD_ROOM_PREFIX, FAN_ROOM_PREFIX, fanRoom, gameRoom } from '../live/rooms.js';
import { PREDICTION_ROWS, type PredictionRows } from '../predictions/prediction-rows.js';
import { type Heard, heardIn } from './heard.js';
import { type HeardQuestion } from './heard-question.js';
import { QuestionTeller } from './question-teller.js';
import { WaitingQuestions } from './waiting-questions.js';

/** How soon to look again whether the rows have come to what was heard: where somebody wants it, and where nobody does. */
const PATIENCE = { initialMs: 10, maxMs: 1_000 };
const UNWANTED_MS = 1_000;

/**
 * Tells of questions and withdrawals once the rows, which another process writes, have come to what was heard in the
 * log. One after the other, so that nothing older follows on something newer.
 */
@Injectable()
export class QuestionNews implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly waiting = new WaitingQuestions();
  private readonly stopped = new AbortController();
  private readonly changed = new Turnstile();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(PREDICTION_ROWS) private readonly rows: PredictionRows,
    private readonly teller: QuestionTeller,
    private readonly rooms: LiveRooms,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  hear(event: Envelope): void {
    const heard = heardIn(event);
    if (!heard) return;
    this.note(heard);
    if (this.waiting.size === 1 || this.isWanted(heard)) this.changed.open();
  }

  /** Somebody came who may want what waits: it is not in the rows yet, so that they cannot have been asked for it. */
  look(): void {
    if (this.waiting.size > 0) this.changed.open();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    for (let fruitless = 0; !signal.aborted;) {
      if (this.waiting.size === 0) await this.changed.next(signal);
      else if (await this.tellShown()) fruitless = 0;
      else fruitless = await this.pause(fruitless);
    }
  }

  /** Answers how often in a row it was of no use to those who wait. */
  private async pause(fruitless: number): Promise<number> {
    const { signal } = this.stopped;
    if (this.waiting.has(this.isWanted)) {
      await backOff(fruitless, PATIENCE, signal);
      return fruitless + 1;
    }
    await this.changed.next(AbortSignal.any([signal, AbortSignal.timeout(UNWANTED_MS)]));
    return 0;
  }

  /** Tells all that the rows tell of by now; false where that was nothing, or could not be told. */
  private async tellShown(): Promise<boolean> {
    try {
      const reached = await this.rows.reached();
      return reached !== undefined && (await this.tellUpTo(reached));
    } catch (error) {
      this.noteFailure(error);
      return false;
    }
  }

  private async tellUpTo(reached: Position): Promise<boolean> {
    const shown = this.waiting.take(reached, this.isWanted);
    let told = 0;
    for (const heard of shown) if (await this.tell(heard)) told += 1;
    questionsWaiting.set(this.waiting.size);
    return told > 0 && told === shown.length;
  }

  /** What is away comes back, and then it is told; what is wrong with one question must not keep the others waiting. */
  private async tell(heard: Heard): Promise<boolean> {
    try {
      await this.teller.tell(heard);
    } catch (error) {
      if (isOutage(error)) {
        this.noteFailure(error);
        this.note(heard);
        return false;
      }
      this.logger.error({ error, questionId: heard.questionId }, 'a question cannot be told of');
    }
    return true;
  }

  private note(heard: Heard): void {
    this.waiting.note(heard, this.isWanted);
    questionsWaiting.set(this.waiting.size);
  }

  private noteFailure(error: unknown): void {
    predictionRetries.inc();
    this.logger.debug({ error }, 'news of questions wait');
  }

  private readonly isWanted = (heard: Heard): boolean => {
    switch (heard.is) {
      case 'question':
        return this.isQuestionWanted(heard);
      case 'withdrawal':
        return this.rooms.has(fanRoom(heard.fanId));
      default:
        return heard satisfies never;
    }
  };

  private readonly isQuestionWanted = ({ gameId, isChanged, scored }: HeardQuestion): boolean =>
    (isChanged && this.rooms.has(gameRoom(gameId))) ||
    (scored !== null && (this.rooms.hasAny(FAN_ROOM_PREFIX) || this.rooms.hasAny(BOARD_ROOM_PREFIX)));
}
