import { BoardReader } from '../follow-board/board-reader.js';
import { FollowBoardGateway } from '../follow-board/follow-board.gateway.js';
import { FollowedBoards } from '../follow-board/followed-boards.js';
import { FollowGameGateway } from '../follow-game/follow-game.gateway.js';
import { QuestionFeed } from '../follow-questions/question-feed.js';
import { QuestionNews } from '../follow-questions/question-news.js';
import { QuestionTeller } from '../follow-questions/question-teller.js';
import { Verdicts } from '../follow-questions/verdicts.js';
import { FollowScoreboardGateway } from '../follow-scoreboard/follow-scoreboard.gateway.js';
import { NewestCards } from '../follow-scoreboard/newest-cards.js';
import { Announcer } from '../live/announcer.js';
import { FanSockets } from '../live/fan-sockets.js';
import { FreshNews } from '../live/fresh-news.js';
import { LiveFeed } from '../live/live-feed.js';
import { LiveGames } from '../live/live-games.js';
import { LiveRooms } from '../live/live-rooms.js';
import { LiveGateway } from '../live/live.gateway.js';
import { FindUnshown } from '../show-status/find-unshown.js';
import { StatusWatch } from '../show-status/status-watch.js';

/** What goes out over the socket. */
export const live = {
  providers: [
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
    NewestCards,
  ],
};
