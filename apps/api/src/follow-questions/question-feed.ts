import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PREDICTION_STREAM_PREFIX, QUESTION_STREAM_PREFIX } from '@pbp/domain';
import {
  endOfLog,
  type EventStore,
  type FeedSign,
  InMemoryCheckpoints,
  InMemoryDeadLetters,
  runFeed,
} from '@pbp/eventing';
import { EVENT_STORE, LOGGER, type Logger, READINESS, type Readiness, reasonOf } from '@pbp/platform';
import { QuestionNews } from './question-news.js';

const PART = 'question-feed';

/** Hears what happens to questions and answers, from the start of this process on; after a failure behind the last that was heard. */
@Injectable()
export class QuestionFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopped = new AbortController();
  private readonly checkpoint = new InMemoryCheckpoints();
  private finished: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly news: QuestionNews,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Before anybody can connect: what happens after rows were read is heard. */
  async onApplicationBootstrap(): Promise<void> {
    this.finished = runFeed({
      store: this.store,
      name: PART,
      prefixes: [QUESTION_STREAM_PREFIX, PREDICTION_STREAM_PREFIX],
      startFrom: await this.begin(),
      checkpoint: this.checkpoint,
      deadLetters: new InMemoryDeadLetters(),
      handler: async ({ events }) => events.forEach((event) => this.news.hear(event)),
      signal: this.stopped.signal,
      observe: (sign) => this.note(sign),
    }).finished;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.finished;
  }

  /** From here on; of an empty log all that comes; where it is away, from when it is there. */
  private async begin(): Promise<'start' | 'end'> {
    try {
      const end = await endOfLog(this.store);
      if (end !== undefined) await this.checkpoint.advance(PART, undefined, end);
      return 'start';
    } catch (error) {
      this.logger.debug({ error }, 'the log is away');
      return 'end';
    }
  }

  private note(sign: FeedSign): void {
    if (sign.kind === 'caughtUp' || sign.kind === 'handled') this.readiness.ready(PART);
    if (sign.kind === 'restarting') this.readiness.degraded(PART, reasonOf(sign.error));
    if (sign.kind === 'parked')
      this.logger.error({ event: sign.event, error: sign.error }, 'an event of a question was passed over');
  }
}
