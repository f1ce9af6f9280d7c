import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AnswerStands, type PlaceAnswer } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { EVENT_STORE, FEED_PULSE } from '@pbp/platform';
import { answerQuestion, SharedReads } from '@pbp/predictions';
import { answerStands } from '../predictions/answer-stands.js';

type Whose = Pick<KnownGame, 'id' | 'league' | 'day'>;

/** A fan's answer to a question, the first or another one. */
export class AnswerQuestion extends Command<AnswerStands> {
  constructor(
    readonly questionId: string,
    readonly fanId: string,
    readonly given: PlaceAnswer,
  ) {
    super();
  }
}

@CommandHandler(AnswerQuestion)
export class AnswerQuestionHandler implements ICommandHandler<AnswerQuestion> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
    private readonly reads: SharedReads,
  ) {}

  async execute({ questionId, fanId, given }: AnswerQuestion): Promise<AnswerStands> {
    const said = {
      now: new Date().toISOString(),
      correlationId: randomUUID(),
      observedAt: ({ id, league, day }: Whose) => freshnessOf(this.pulse, { gameId: id, league, day }).observedAt,
    };
    const { requestId, pick, chance } = given;
    return answerStands(
      await answerQuestion(this.store, { questionId, fanId, requestId, pick, chance }, said, this.reads),
      questionId,
    );
  }
}
