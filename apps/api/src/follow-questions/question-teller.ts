import { Inject, Injectable } from '@nestjs/common';
import { type AnswerNews } from '@pbp/contracts';
import { type QuestionWithAnswers } from '@pbp/prediction-models';
import { FollowedBoards } from '../follow-board/followed-boards.js';
import { LiveRooms } from '../live/live-rooms.js';
import { observeQuestionDelivery } from '../live/live-metrics.js';
import { PREDICTION_ROWS, type PredictionRows } from '../predictions/prediction-rows.js';
import { type Heard } from './heard.js';
import { type HeardQuestion } from './heard-question.js';
import { type HeardWithdrawal } from './heard-withdrawal.js';
import { Verdicts } from './verdicts.js';

/** Tells what the rows say of a question: its game's followers, the fans who answered it, and the boards. */
@Injectable()
export class QuestionTeller {
  constructor(
    @Inject(PREDICTION_ROWS) private readonly rows: PredictionRows,
    private readonly verdicts: Verdicts,
    private readonly rooms: LiveRooms,
    private readonly boards: FollowedBoards,
  ) {}

  /** All is read before anything is sent, so that what failed can be told from anew. Throws the stores' errors. */
  async tell(heard: Heard): Promise<void> {
    switch (heard.is) {
      case 'question':
        return this.tellQuestion(heard);
      case 'withdrawal':
        return this.tellWithdrawal(heard);
      default:
        return heard satisfies never;
    }
  }

  /** Nothing where an answer stands: it was taken back too late, or given again. */
  private async tellWithdrawal({ questionId, fanId, at }: HeardWithdrawal): Promise<void> {
    const question = await this.rows.question(questionId, fanId);
    if (question?.answer === null) this.rooms.sendAnswer(fanId, { is: 'withdrawn', question, at });
    observeQuestionDelivery(at);
  }

  private async tellQuestion({ questionId, isChanged, scored, at }: HeardQuestion): Promise<void> {
    const fanIds = scored === null ? [] : this.rooms.fans();
    const whose = scored === null || fanIds.length === 0 ? undefined : { fanIds, settlement: scored };
    const found = await this.rows.questionWithAnswers(questionId, whose);
    if (!found) return;
    const answers = scored === null ? [] : await this.answersIn(found, scored);
    if (isChanged) this.rooms.sendQuestion(found.question);
    for (const [fanId, news] of answers) this.rooms.sendAnswer(fanId, news);
    if (scored !== null) this.boards.touched(found.boards);
    observeQuestionDelivery(at);
  }

  /** Nothing where another settlement has followed: its scores are told when they are there. */
  private async answersIn(
    { question, verdicts, answers }: QuestionWithAnswers,
    scored: number,
  ): Promise<readonly (readonly [string, AnswerNews])[]> {
    const [before, verdict] = [verdicts.at(-2), verdicts.at(-1)];
    if (answers.size === 0 || !verdict || verdicts.length !== scored) return [];
    const why = await this.verdicts.whyOf(question, verdict, before);
    if (why === null) return [];
    return [...answers].map(([fanId, answer]) => [
      fanId,
      { is: 'scored', question: { ...question, answer }, why, again: scored > 1 },
    ]);
  }
}
