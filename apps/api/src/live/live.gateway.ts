import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { StatusWatch } from '../show-status/status-watch.js';
import { FreshNews } from './fresh-news.js';
import { LiveGames } from './live-games.js';
import { connected } from './live-metrics.js';
import { LiveRooms } from './live-rooms.js';
import { type LiveNamespace, type LiveSocket } from './live-socket.js';

/** Opens the namespace to those who tell its rooms, and lets go of what the last follower left. */
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect {
  constructor(
    private readonly rooms: LiveRooms,
    private readonly games: LiveGames,
    private readonly news: FreshNews,
    private readonly watch: StatusWatch,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.rooms.attach(namespace, () => {
      this.games.prune();
      this.news.prune();
    });
  }

  handleConnection(socket: LiveSocket): void {
    connected.inc();
    socket.emit('status', this.watch.status);
  }

  handleDisconnect(): void {
    connected.dec();
  }
}
