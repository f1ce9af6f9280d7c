import { Inject } from '@nestjs/common';
import { Ack, ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Watch, type WatchAnswer } from '@pbp/contracts';
import { type FeedPulse } from '@pbp/live-state';
import { FEED_PULSE, LOGGER, type Logger } from '@pbp/platform';
import { answering } from '../live/answering.js';
import { FreshNews } from '../live/fresh-news.js';
import { LiveGames } from '../live/live-games.js';
import { type LiveSocket } from '../live/live-socket.js';
import { gameRoom } from '../live/rooms.js';
import { otherGames } from './other-games.js';
import { watchAnswer } from './watch-answer.js';

const GAMES_A_SOCKET = 40;

@WebSocketGateway({ namespace: '/live' })
export class FollowGameGateway {
  constructor(
    private readonly games: LiveGames,
    private readonly news: FreshNews,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @SubscribeMessage('watch')
  watch(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() answer?: (answer: WatchAnswer) => void,
  ): Promise<void> {
    return answering<Watch, WatchAnswer>({ socket, body, answer, logger: this.logger }, Watch, (request, reply) =>
      this.join(socket, request, reply),
    );
  }

  @SubscribeMessage('unwatch')
  async unwatch(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<void> {
    const request = Watch.pick({ gameId: true }).safeParse(body);
    if (request.success) await socket.leave(gameRoom(request.data.gameId));
  }

  private async join(
    socket: LiveSocket,
    { gameId, after }: Watch,
    reply: (answer: WatchAnswer) => void,
  ): Promise<void> {
    if (otherGames(socket.rooms, gameId) >= GAMES_A_SOCKET) {
      return reply({
        kind: 'problem',
        code: 'too-many-requests',
        detail: `At most ${GAMES_A_SOCKET} games at a time.`,
      });
    }
    const live = await this.games.follow(gameId, after);
    if (!live?.game)
      return reply({ kind: 'problem', code: 'unknown-game', detail: `No game ${gameId} is known here.` });
    if (!socket.connected) return this.games.prune();
    // Nothing may be awaited from here on: the answer and the room must tell of the same revision.
    void socket.join(gameRoom(gameId));
    this.news.list([{ gameId, league: live.game.league, day: live.game.day }]);
    reply(watchAnswer(live, live.game, after, this.pulse));
  }
}
