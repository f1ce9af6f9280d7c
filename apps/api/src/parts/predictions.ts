import { AnswerQuestionHandler } from '../answer-question/answer-question.command.js';
import { AnswerQuestionController } from '../answer-question/answer-question.controller.js';
import { ListMyPredictionsController } from '../list-my-predictions/list-my-predictions.controller.js';
import { ListMyPredictionsHandler } from '../list-my-predictions/list-my-predictions.query.js';
import { ListQuestionsController } from '../list-questions/list-questions.controller.js';
import { ListQuestionsHandler } from '../list-questions/list-questions.query.js';
import { answerReads } from '../predictions/answer-reads.js';
import { gamesInQuestionProvider } from '../predictions/games-in-question.js';
import { predictionRows } from '../predictions/prediction-rows.js';
import { ShowBoardController } from '../show-board/show-board.controller.js';
import { ShowBoardHandler } from '../show-board/show-board.query.js';
import { ShowReceiptController } from '../show-receipt/show-receipt.controller.js';
import { ShowReceiptHandler } from '../show-receipt/show-receipt.query.js';
import { WithdrawAnswerHandler } from '../withdraw-answer/withdraw-answer.command.js';
import { WithdrawAnswerController } from '../withdraw-answer/withdraw-answer.controller.js';

/** Questions, answers and boards. */
export const predictions = {
  controllers: [
    ListQuestionsController,
    AnswerQuestionController,
    WithdrawAnswerController,
    ListMyPredictionsController,
    ShowBoardController,
    ShowReceiptController,
  ],
  providers: [
    ListQuestionsHandler,
    AnswerQuestionHandler,
    WithdrawAnswerHandler,
    ListMyPredictionsHandler,
    ShowBoardHandler,
    ShowReceiptHandler,
    predictionRows,
    answerReads,
    gamesInQuestionProvider,
  ],
};
