import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { metrics } from '@pbp/platform';
import { Gauge } from 'prom-client';
import { FreshNews } from './fresh-news.js';
import { LiveGames } from './live-games.js';
import { LiveRooms } from './live-rooms.js';
import { type LiveNamespace } from './live-socket.js';

const connected = new Gauge({
  name: 'pbp_live_sockets',
  help: 'Sockets connected to /live',
  registers: [metrics],
});

/** Opens the namespace to those who tell its rooms, and lets go of what the last follower left. */
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection, OnGatewayDisconnect {
  constructor(
    private readonly rooms: LiveRooms,
    private readonly games: LiveGames,
    private readonly news: FreshNews,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.rooms.attach(namespace, () => {
      this.games.prune();
      this.news.prune();
    });
  }

  handleConnection(): void {
    connected.inc();
  }

  handleDisconnect(): void {
    connected.dec();
  }
}
