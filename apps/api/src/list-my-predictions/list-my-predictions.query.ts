import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AnswerFilter, type MyPredictions } from '@pbp/contracts';
import { PREDICTION_ROWS, type PredictionRows } from '../predictions/prediction-rows.js';

/** `before` is the place in the log in front of which the answers are to stand. */
export class ListMyPredictions extends Query<MyPredictions> {
  constructor(
    readonly fanId: string,
    readonly show: AnswerFilter,
    readonly limit: number,
    readonly before?: string,
  ) {
    super();
  }
}

@QueryHandler(ListMyPredictions)
export class ListMyPredictionsHandler implements IQueryHandler<ListMyPredictions> {
  constructor(@Inject(PREDICTION_ROWS) private readonly rows: PredictionRows) {}

  async execute({ fanId, show, limit, before }: ListMyPredictions): Promise<MyPredictions> {
    const [profile, found] = await Promise.all([
      this.rows.profile(fanId),
      this.rows.answersOf(fanId, { before, show, limit: limit + 1 }),
    ]);
    const page = found.slice(0, limit);
    return {
      profile: { ...profile, calibration: [...profile.calibration] },
      answers: page.map(({ answer, question }) => ({ answer, question })),
      before: found.length > limit ? (page.at(-1)?.accepted ?? null) : null,
    };
  }
}
