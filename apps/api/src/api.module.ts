import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ShowAboutController } from './about/show-about.controller.js';
import { ShowAboutHandler } from './about/show-about.query.js';
import { InstructProjectorHandler } from './admin/instruct-projector.command.js';
import { OperatorsOnly } from './admin/operators-only.js';
import { PresentOrPast } from './at-revision/present-or-past.js';
import { BeginAsGuestHandler } from './begin-as-guest/begin-as-guest.command.js';
import { BeginAsGuestController } from './begin-as-guest/begin-as-guest.controller.js';
import { ChangePasswordHandler } from './change-password/change-password.command.js';
import { ChangePasswordController } from './change-password/change-password.controller.js';
import { CreatePoolHandler } from './create-pool/create-pool.command.js';
import { CreatePoolController } from './create-pool/create-pool.controller.js';
import { DeleteAccountHandler } from './delete-account/delete-account.command.js';
import { DeleteAccountController } from './delete-account/delete-account.controller.js';
import { ExportEventsController } from './export-events/export-events.controller.js';
import { ExportEventsHandler } from './export-events/export-events.query.js';
import { BoardReader } from './follow-board/board-reader.js';
import { FollowBoardGateway } from './follow-board/follow-board.gateway.js';
import { FollowedBoards } from './follow-board/followed-boards.js';
import { FollowGameGateway } from './follow-game/follow-game.gateway.js';
import { QuestionFeed } from './follow-questions/question-feed.js';
import { QuestionNews } from './follow-questions/question-news.js';
import { QuestionTeller } from './follow-questions/question-teller.js';
import { Verdicts } from './follow-questions/verdicts.js';
import { FollowScoreboardGateway } from './follow-scoreboard/follow-scoreboard.gateway.js';
import { NewestCards } from './follow-scoreboard/newest-cards.js';
import { HandOverPoolHandler } from './hand-over-pool/hand-over-pool.command.js';
import { HandOverPoolController } from './hand-over-pool/hand-over-pool.controller.js';
import { JoinPoolHandler } from './join-pool/join-pool.command.js';
import { JoinPoolController } from './join-pool/join-pool.controller.js';
import { LeavePoolHandler } from './leave-pool/leave-pool.command.js';
import { LeavePoolController } from './leave-pool/leave-pool.controller.js';
import { RateLimits } from './limits/rate-limits.js';
import { ListDeadLettersController } from './list-dead-letters/list-dead-letters.controller.js';
import { ListDeadLettersHandler } from './list-dead-letters/list-dead-letters.query.js';
import { ListMyPoolsHandler } from './list-my-pools/list-my-pools.query.js';
import { ListMyPoolsController } from './list-my-pools/list-my-pools.controller.js';
import { ListPlaysController } from './list-plays/list-plays.controller.js';
import { ListPlaysHandler } from './list-plays/list-plays.query.js';
import { Announcer } from './live/announcer.js';
import { FanSockets } from './live/fan-sockets.js';
import { FreshNews } from './live/fresh-news.js';
import { LiveFeed } from './live/live-feed.js';
import { LiveGames } from './live/live-games.js';
import { LiveRooms } from './live/live-rooms.js';
import { LiveGateway } from './live/live.gateway.js';
import { GameLog } from './log/game-log.js';
import { PrepareNewestGames } from './log/prepare-newest-games.js';
import { PoolChanges } from './pools/pool-changes.js';
import { PoolViews } from './pools/pool-views.js';
import { poolPlaces } from './pools/provide-pools.js';
import { readModels } from './read-models/provide-read-models.js';
import { RedriveDeadLetterController } from './redrive-dead-letter/redrive-dead-letter.controller.js';
import { RefreshSessionHandler } from './refresh-session/refresh-session.command.js';
import { RefreshSessionController } from './refresh-session/refresh-session.controller.js';
import { RegisterHandler } from './register/register.command.js';
import { RegisterController } from './register/register.controller.js';
import { RemoveMemberHandler } from './remove-member/remove-member.command.js';
import { RemoveMemberController } from './remove-member/remove-member.controller.js';
import { RenameMeHandler } from './rename-me/rename-me.command.js';
import { RenameMeController } from './rename-me/rename-me.controller.js';
import { ListQuestionsController } from './list-questions/list-questions.controller.js';
import { ListQuestionsHandler } from './list-questions/list-questions.query.js';
import { AnswerQuestionHandler } from './answer-question/answer-question.command.js';
import { AnswerQuestionController } from './answer-question/answer-question.controller.js';
import { RenamePoolHandler } from './rename-pool/rename-pool.command.js';
import { RenamePoolController } from './rename-pool/rename-pool.controller.js';
import { ShowPoolHandler } from './show-pool/show-pool.query.js';
import { ShowPoolController } from './show-pool/show-pool.controller.js';
import { answerReads } from './predictions/answer-reads.js';
import { predictionRows } from './predictions/prediction-rows.js';
import { ListMyPredictionsController } from './list-my-predictions/list-my-predictions.controller.js';
import { ListMyPredictionsHandler } from './list-my-predictions/list-my-predictions.query.js';
import { ShowBoardController } from './show-board/show-board.controller.js';
import { ShowBoardHandler } from './show-board/show-board.query.js';
import { HoldQuestionsHandler } from './admin/hold-questions.command.js';
import { ListQuestionHoldsController } from './list-question-holds/list-question-holds.controller.js';
import { ListQuestionHoldsHandler } from './list-question-holds/list-question-holds.query.js';
import { OpenQuestionsController } from './open-questions/open-questions.controller.js';
import { SweepGuests } from './sweep-guests/sweep-guests.js';
import { whoDidSomething } from './sweep-guests/who-did-something.js';
import { parkedEvents } from './admin/parked-events.js';
import { gamesInQuestionProvider } from './predictions/games-in-question.js';
import { SuspendQuestionsController } from './suspend-questions/suspend-questions.controller.js';
import { VoidQuestionsHandler } from './void-questions/void-questions.command.js';
import { VoidQuestionsController } from './void-questions/void-questions.controller.js';
import { ShowPoolBoardController } from './show-pool-board/show-pool-board.controller.js';
import { ShowPoolBoardHandler } from './show-pool-board/show-pool-board.query.js';
import { ShowReceiptController } from './show-receipt/show-receipt.controller.js';
import { ShowReceiptHandler } from './show-receipt/show-receipt.query.js';
import { WithdrawAnswerHandler } from './withdraw-answer/withdraw-answer.command.js';
import { WithdrawAnswerController } from './withdraw-answer/withdraw-answer.controller.js';
import { Confirmation } from './session/confirmation.js';
import { accountsProviders } from './session/provide-accounts.js';
import { Visitors } from './session/visitors.js';
import { ShowBoxScoreController } from './show-box-score/show-box-score.controller.js';
import { ShowBoxScoreHandler } from './show-box-score/show-box-score.query.js';
import { ShowDeadLetterController } from './show-dead-letter/show-dead-letter.controller.js';
import { ShowDeadLetterHandler } from './show-dead-letter/show-dead-letter.query.js';
import { ShowGameController } from './show-game/show-game.controller.js';
import { ShowGameHandler } from './show-game/show-game.query.js';
import { ShowMeController } from './show-me/show-me.controller.js';
import { ShowMeHandler } from './show-me/show-me.query.js';
import { ShowScoreboardController } from './show-scoreboard/show-scoreboard.controller.js';
import { ShowScoreboardHandler } from './show-scoreboard/show-scoreboard.query.js';
import { FindUnshown } from './show-status/find-unshown.js';
import { ShowStatusController } from './show-status/show-status.controller.js';
import { ShowStatusHandler } from './show-status/show-status.query.js';
import { StatusWatch } from './show-status/status-watch.js';
import { ShowTimelineController } from './show-timeline/show-timeline.controller.js';
import { ShowTimelineHandler } from './show-timeline/show-timeline.query.js';
import { ShowWinProbabilityController } from './show-win-probability/show-win-probability.controller.js';
import { ShowWinProbabilityHandler } from './show-win-probability/show-win-probability.query.js';
import { SignInHandler } from './sign-in/sign-in.command.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutEverywhereHandler } from './sign-out-everywhere/sign-out-everywhere.command.js';
import { SignOutEverywhereController } from './sign-out-everywhere/sign-out-everywhere.controller.js';
import { SignOutHandler } from './sign-out/sign-out.command.js';
import { SignOutController } from './sign-out/sign-out.controller.js';
import { SkipDeadLetterController } from './skip-dead-letter/skip-dead-letter.controller.js';

const controllers = [
  ShowAboutController,
  ShowStatusController,
  ShowScoreboardController,
  ShowGameController,
  ListPlaysController,
  ShowBoxScoreController,
  ShowTimelineController,
  ShowWinProbabilityController,
  ExportEventsController,
  ListDeadLettersController,
  ShowDeadLetterController,
  RedriveDeadLetterController,
  SkipDeadLetterController,
  BeginAsGuestController,
  RegisterController,
  SignInController,
  RefreshSessionController,
  SignOutController,
  SignOutEverywhereController,
  ShowMeController,
  RenameMeController,
  ChangePasswordController,
  DeleteAccountController,
  CreatePoolController,
  JoinPoolController,
  ListMyPoolsController,
  ShowPoolController,
  RenamePoolController,
  LeavePoolController,
  RemoveMemberController,
  HandOverPoolController,
  ListQuestionsController,
  AnswerQuestionController,
  WithdrawAnswerController,
  ListMyPredictionsController,
  ShowBoardController,
  ShowReceiptController,
  ShowPoolBoardController,
  ListQuestionHoldsController,
  SuspendQuestionsController,
  OpenQuestionsController,
  VoidQuestionsController,
];

const handlers = [
  ShowAboutHandler,
  ShowStatusHandler,
  ShowScoreboardHandler,
  ShowGameHandler,
  ListPlaysHandler,
  ShowBoxScoreHandler,
  ShowTimelineHandler,
  ShowWinProbabilityHandler,
  ExportEventsHandler,
  ListDeadLettersHandler,
  ShowDeadLetterHandler,
  InstructProjectorHandler,
  BeginAsGuestHandler,
  RegisterHandler,
  SignInHandler,
  RefreshSessionHandler,
  SignOutHandler,
  SignOutEverywhereHandler,
  ShowMeHandler,
  RenameMeHandler,
  ChangePasswordHandler,
  DeleteAccountHandler,
  CreatePoolHandler,
  JoinPoolHandler,
  ListMyPoolsHandler,
  ShowPoolHandler,
  RenamePoolHandler,
  LeavePoolHandler,
  RemoveMemberHandler,
  HandOverPoolHandler,
  ListQuestionsHandler,
  AnswerQuestionHandler,
  WithdrawAnswerHandler,
  ListMyPredictionsHandler,
  ShowBoardHandler,
  ShowReceiptHandler,
  ShowPoolBoardHandler,
  ListQuestionHoldsHandler,
  HoldQuestionsHandler,
  VoidQuestionsHandler,
];

const live = [
  LiveGateway,
  FollowGameGateway,
  FollowScoreboardGateway,
  FollowBoardGateway,
  FollowedBoards,
  BoardReader,
  QuestionFeed,
  QuestionNews,
  QuestionTeller,
  Verdicts,
  LiveFeed,
  LiveGames,
  LiveRooms,
  FanSockets,
  Announcer,
  FreshNews,
  FindUnshown,
  StatusWatch,
];

const sessions = [...accountsProviders, Visitors, RateLimits, Confirmation];

const pools = [poolPlaces, PoolChanges, PoolViews];

/** REST and socket; needs the global CoreModule for the log, the database, the pulse, the logger. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers,
  providers: [
    ...handlers,
    ...live,
    ...sessions,
    ...pools,
    GameLog,
    PrepareNewestGames,
    PresentOrPast,
    NewestCards,
    OperatorsOnly,
    readModels,
    predictionRows,
    answerReads,
    gamesInQuestionProvider,
    parkedEvents,
    whoDidSomething,
    SweepGuests,
  ],
})
export class ApiModule {}
