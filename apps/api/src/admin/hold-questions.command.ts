import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OperatorsWord, type QuestionsHeld } from '@pbp/contracts';
import { type AskingCommand } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { type GamesInQuestion, holdQuestions } from '@pbp/predictions';
import { GAMES_IN_QUESTION } from '../predictions/games-in-question.js';
import { scopeOf } from './scope-of.js';

/** Keeps questions from being asked and answered, or takes that back. */
export class HoldQuestions extends Command<QuestionsHeld> {
  constructor(
    readonly what: AskingCommand['do'],
    readonly word: OperatorsWord,
  ) {
    super();
  }
}

@CommandHandler(HoldQuestions)
export class HoldQuestionsHandler implements ICommandHandler<HoldQuestions> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(GAMES_IN_QUESTION) private readonly games: GamesInQuestion,
  ) {}

  async execute({ what, word }: HoldQuestions): Promise<QuestionsHeld> {
    const scope = await scopeOf(this.store, word);
    const { reason, by } = word;
    const said = { now: new Date().toISOString(), correlationId: randomUUID() };
    const held = await holdQuestions(this.store, this.games, { do: what, scope, reason, by }, said);
    return { scope, holds: [...held.holds], questionIds: [...held.questionIds] };
  }
}
