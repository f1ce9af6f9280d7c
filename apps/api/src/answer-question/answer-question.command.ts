import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AnswerStands, type PlaceAnswer } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { answerQuestion } from '@pbp/predictions';
import { answerStands } from '../predictions/answer-stands.js';

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
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ questionId, fanId, given }: AnswerQuestion): Promise<AnswerStands> {
    const said = { now: new Date().toISOString(), correlationId: randomUUID() };
    const { requestId, pick, chance } = given;
    return answerStands(
      await answerQuestion(this.store, { questionId, fanId, requestId, pick, chance }, said),
      questionId,
    );
  }
}
