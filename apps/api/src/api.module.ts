import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ShowAboutController } from './about/show-about.controller.js';
import { ShowAboutHandler } from './about/show-about.query.js';
import { PresentOrPast } from './at-revision/present-or-past.js';
import { ExportEventsController } from './export-events/export-events.controller.js';
import { ExportEventsHandler } from './export-events/export-events.query.js';
import { InstructProjectorHandler } from './admin/instruct-projector.command.js';
import { OperatorsOnly } from './admin/operators-only.js';
import { FollowGameGateway } from './follow-game/follow-game.gateway.js';
import { FollowScoreboardGateway } from './follow-scoreboard/follow-scoreboard.gateway.js';
import { NewestCards } from './follow-scoreboard/newest-cards.js';
import { ListDeadLettersController } from './list-dead-letters/list-dead-letters.controller.js';
import { ListDeadLettersHandler } from './list-dead-letters/list-dead-letters.query.js';
import { ListPlaysController } from './list-plays/list-plays.controller.js';
import { ListPlaysHandler } from './list-plays/list-plays.query.js';
import { Announcer } from './live/announcer.js';
import { FreshNews } from './live/fresh-news.js';
import { LiveFeed } from './live/live-feed.js';
import { LiveGames } from './live/live-games.js';
import { LiveGateway } from './live/live.gateway.js';
import { LiveRooms } from './live/live-rooms.js';
import { GameLog } from './log/game-log.js';
import { PrepareNewestGames } from './log/prepare-newest-games.js';
import { readModels } from './read-models/provide-read-models.js';
import { RedriveDeadLetterController } from './redrive-dead-letter/redrive-dead-letter.controller.js';
import { ShowBoxScoreController } from './show-box-score/show-box-score.controller.js';
import { ShowBoxScoreHandler } from './show-box-score/show-box-score.query.js';
import { ShowDeadLetterController } from './show-dead-letter/show-dead-letter.controller.js';
import { ShowDeadLetterHandler } from './show-dead-letter/show-dead-letter.query.js';
import { ShowGameController } from './show-game/show-game.controller.js';
import { ShowGameHandler } from './show-game/show-game.query.js';
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
];

const live = [
  LiveGateway,
  FollowGameGateway,
  FollowScoreboardGateway,
  LiveFeed,
  LiveGames,
  LiveRooms,
  Announcer,
  FreshNews,
  FindUnshown,
  StatusWatch,
];

/** REST and socket; needs the global CoreModule for the log, the database, the pulse, the logger. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers,
  providers: [...handlers, ...live, GameLog, PrepareNewestGames, PresentOrPast, NewestCards, OperatorsOnly, readModels],
})
export class ApiModule {}
