import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AnswerStands } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { SharedReads, withdrawAnswer } from '@pbp/predictions';
import { answerStands } from '../predictions/answer-stands.js';

/** Takes a fan's answer back. */
export class WithdrawAnswer extends Command<AnswerStands> {
  constructor(
    readonly questionId: string,
    readonly fanId: string,
    readonly requestId: string,
  ) {
    super();
  }
}

@CommandHandler(WithdrawAnswer)
export class WithdrawAnswerHandler implements ICommandHandler<WithdrawAnswer> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly reads: SharedReads,
  ) {}

  async execute({ questionId, fanId, requestId }: WithdrawAnswer): Promise<AnswerStands> {
    const said = { now: new Date().toISOString(), correlationId: randomUUID() };
    const answering = await withdrawAnswer(this.store, { questionId, fanId, requestId }, said, this.reads);
    return answerStands(answering, questionId);
  }
}
