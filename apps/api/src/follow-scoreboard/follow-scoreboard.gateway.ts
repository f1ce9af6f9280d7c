import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Ack, ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { type ScoreboardAnswer, WatchScoreboard } from '@pbp/contracts';
import { isLeagueId } from '@pbp/domain';
import { LOGGER, type Logger } from '@pbp/platform';
import { answering } from '../live/answering.js';
import { FreshNews } from '../live/fresh-news.js';
import { type LiveSocket } from '../live/live-socket.js';
import { dayRoom } from '../live/rooms.js';
import { ShowScoreboard } from '../show-scoreboard/show-scoreboard.query.js';
import { NewestCards } from './newest-cards.js';

const DAYS_A_SOCKET = 4;

@WebSocketGateway({ namespace: '/live' })
export class FollowScoreboardGateway {
  constructor(
    private readonly queries: QueryBus,
    private readonly newest: NewestCards,
    private readonly news: FreshNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @SubscribeMessage('scoreboard')
  scoreboard(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() answer?: (answer: ScoreboardAnswer) => void,
  ): Promise<void> {
    return answering<WatchScoreboard, ScoreboardAnswer>(
      { socket, body, answer, logger: this.logger },
      WatchScoreboard,
      (request, reply) => this.join(socket, request, reply),
    );
  }

  /** Joins first: a card that changes while the others are read is sent beside the answer, and its revision tells. */
  private async join(
    socket: LiveSocket,
    { league, date }: WatchScoreboard,
    reply: (answer: ScoreboardAnswer) => void,
  ): Promise<void> {
    if (!isLeagueId(league)) {
      return reply({ kind: 'problem', code: 'bad-request', detail: `No league "${league}" is known here.` });
    }
    const room = dayRoom(league, date);
    this.enter(socket, room);
    const { games } = await this.queries.execute(new ShowScoreboard(league, date));
    const cards = await this.newest.of(room, games);
    if (!socket.connected) return;
    this.news.list(cards);
    reply({ kind: 'scoreboard', games: cards });
  }

  private enter(socket: LiveSocket, room: string): void {
    const days = [...(socket.data.days ?? []).filter((day) => day !== room), room];
    for (const left of days.slice(0, -DAYS_A_SOCKET)) void socket.leave(left);
    socket.data.days = days.slice(-DAYS_A_SOCKET);
    void socket.join(room);
  }
}
