import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OperatorsWord, type QuestionsVoided } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { type GamesInQuestion, voidQuestions } from '@pbp/predictions';
import { scopeOf } from '../admin/scope-of.js';
import { GAMES_IN_QUESTION } from '../predictions/games-in-question.js';

/** Voids what is not decided. */
export class VoidQuestions extends Command<QuestionsVoided> {
  constructor(readonly word: OperatorsWord) {
    super();
  }
}

@CommandHandler(VoidQuestions)
export class VoidQuestionsHandler implements ICommandHandler<VoidQuestions> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(GAMES_IN_QUESTION) private readonly games: GamesInQuestion,
  ) {}

  async execute({ word }: VoidQuestions): Promise<QuestionsVoided> {
    const scope = await scopeOf(this.store, word);
    const said = { now: new Date().toISOString(), correlationId: randomUUID() };
    return { scope, questionIds: [...(await voidQuestions(this.store, this.games, scope, word, said))] };
  }
}
