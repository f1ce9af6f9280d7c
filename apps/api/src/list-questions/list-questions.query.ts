import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type QuestionsOfGame } from '@pbp/contracts';
import { unknownGame } from '../http/problem-error.js';
import { PREDICTION_ROWS, type PredictionRows } from '../predictions/prediction-rows.js';
import { READ_MODELS, type ReadModels } from '../read-models/read-models.js';

/** `fanId` is who asks, null for who has no session. */
export class ListQuestions extends Query<QuestionsOfGame> {
  constructor(
    readonly gameId: string,
    readonly fanId: string | null,
  ) {
    super();
  }
}

@QueryHandler(ListQuestions)
export class ListQuestionsHandler implements IQueryHandler<ListQuestions> {
  constructor(
    @Inject(PREDICTION_ROWS) private readonly rows: PredictionRows,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  async execute({ gameId, fanId }: ListQuestions): Promise<QuestionsOfGame> {
    const questions = await this.rows.questionsOfGame(gameId, fanId);
    if (questions.length === 0 && !(await this.readModels.card(gameId))) throw unknownGame(gameId);
    return { gameId, questions: [...questions] };
  }
}
