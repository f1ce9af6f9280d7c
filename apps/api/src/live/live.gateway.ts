import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { FollowedBoards } from '../follow-board/followed-boards.js';
import { QuestionNews } from '../follow-questions/question-news.js';
import { StatusWatch } from '../show-status/status-watch.js';
import { FanSockets } from './fan-sockets.js';
import { FreshNews } from './fresh-news.js';
import { LiveGames } from './live-games.js';
import { connected } from './live-metrics.js';
import { LiveRooms } from './live-rooms.js';
import { type LiveNamespace, type LiveSocket } from './live-socket.js';

/** Opens the namespace to those who tell its rooms, and lets go of what the last follower left. */
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway
  implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>
{
  constructor(
    private readonly rooms: LiveRooms,
    private readonly games: LiveGames,
    private readonly news: FreshNews,
    private readonly watch: StatusWatch,
    private readonly fans: FanSockets,
    private readonly questions: QuestionNews,
    private readonly boards: FollowedBoards,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.fans.attach(namespace);
    this.rooms.attach(namespace, {
      onMade: () => this.questions.look(),
      onEmpty: () => {
        this.games.prune();
        this.news.prune();
        this.boards.prune();
      },
    });
  }

  handleConnection(socket: LiveSocket): void {
    connected.inc();
    this.fans.join(socket);
    socket.emit('status', this.watch.status);
  }

  handleDisconnect(socket: LiveSocket): void {
    connected.dec();
    this.fans.leave(socket);
  }
}
