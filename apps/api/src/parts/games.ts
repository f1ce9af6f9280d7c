import { ShowAboutController } from '../about/show-about.controller.js';
import { ShowAboutHandler } from '../about/show-about.query.js';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { ExportEventsController } from '../export-events/export-events.controller.js';
import { ExportEventsHandler } from '../export-events/export-events.query.js';
import { ListPlaysController } from '../list-plays/list-plays.controller.js';
import { ListPlaysHandler } from '../list-plays/list-plays.query.js';
import { GameLog } from '../log/game-log.js';
import { PrepareNewestGames } from '../log/prepare-newest-games.js';
import { ShowPreviewController } from '../preview-game/show-preview.controller.js';
import { readModels } from '../read-models/provide-read-models.js';
import { ShowBoxScoreController } from '../show-box-score/show-box-score.controller.js';
import { ShowBoxScoreHandler } from '../show-box-score/show-box-score.query.js';
import { ShowGameController } from '../show-game/show-game.controller.js';
import { ShowGameHandler } from '../show-game/show-game.query.js';
import { CardBefore } from '../show-scoreboard/card-before.js';
import { ShowScoreboardController } from '../show-scoreboard/show-scoreboard.controller.js';
import { ShowScoreboardHandler } from '../show-scoreboard/show-scoreboard.query.js';
import { ShowStatusController } from '../show-status/show-status.controller.js';
import { ShowStatusHandler } from '../show-status/show-status.query.js';
import { ShowTimelineController } from '../show-timeline/show-timeline.controller.js';
import { ShowTimelineHandler } from '../show-timeline/show-timeline.query.js';
import { ShowWinProbabilityController } from '../show-win-probability/show-win-probability.controller.js';
import { ShowWinProbabilityHandler } from '../show-win-probability/show-win-probability.query.js';

/** What anybody may read of games, and of the service. */
export const games = {
  controllers: [
    ShowAboutController,
    ShowStatusController,
    ShowScoreboardController,
    ShowGameController,
    ListPlaysController,
    ShowBoxScoreController,
    ShowTimelineController,
    ShowWinProbabilityController,
    ExportEventsController,
    ShowPreviewController,
  ],
  providers: [
    ShowAboutHandler,
    ShowStatusHandler,
    ShowScoreboardHandler,
    ShowGameHandler,
    ListPlaysHandler,
    ShowBoxScoreHandler,
    ShowTimelineHandler,
    ShowWinProbabilityHandler,
    ExportEventsHandler,
    CardBefore,
    GameLog,
    PrepareNewestGames,
    PresentOrPast,
    readModels,
  ],
};
