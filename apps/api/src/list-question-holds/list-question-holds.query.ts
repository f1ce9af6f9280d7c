import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type QuestionHolds } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { type GamesInQuestion, listHolds } from '@pbp/predictions';
import { GAMES_IN_QUESTION } from '../predictions/games-in-question.js';

export class ListQuestionHolds extends Query<QuestionHolds> {}

@QueryHandler(ListQuestionHolds)
export class ListQuestionHoldsHandler implements IQueryHandler<ListQuestionHolds> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(GAMES_IN_QUESTION) private readonly games: GamesInQuestion,
  ) {}

  async execute(): Promise<QuestionHolds> {
    const holds = await listHolds(this.store, this.games);
    return {
      holds: holds.map(({ scope, reason, by, since, questionIds }) => {
        return { scope, reason, by, since, questionIds: [...questionIds] };
      }),
    };
  }
}
