import { Injectable } from '@nestjs/common';
import {
  type AnswerNews,
  type BoardNews,
  type Freshness,
  type GameCard,
  type GameDelta,
  type LiveStatus,
  type QuestionView,
} from '@pbp/contracts';
import { type LiveGame } from './live-game.js';
import { type LiveNamespace, type LiveSocket } from './live-socket.js';
import { DAY_ROOM_PREFIX, FAN_ROOM_PREFIX, fanRoom, gameRoom } from './rooms.js';

export interface RoomListener {
  /** Called when the first socket is about to enter a room. */
  readonly onMade: (room: string) => void;
  /** Called when the last socket has left a room. */
  readonly onEmpty: (room: string) => void;
}

/** Who follows what, and how to tell them. Each message is serialised once for all who get it. */
@Injectable()
export class LiveRooms {
  private namespace: LiveNamespace | undefined;

  attach(namespace: LiveNamespace, { onMade, onEmpty }: RoomListener): void {
    this.namespace = namespace;
    namespace.adapter.on('create-room', onMade);
    namespace.adapter.on('delete-room', onEmpty);
  }

  has(room: string): boolean {
    return this.sizeOf(room) > 0;
  }

  /** Sockets of this process. */
  sizeOf(room: string): number {
    return this.namespace?.adapter.rooms.get(room)?.size ?? 0;
  }

  hasDays(): boolean {
    return this.hasAny(DAY_ROOM_PREFIX);
  }

  /** Whether there is a room whose name begins like that. */
  hasAny(prefix: string): boolean {
    for (const room of this.namespace?.adapter.rooms.keys() ?? []) if (room.startsWith(prefix)) return true;
    return false;
  }

  /** Ids of the fans who have a socket here. */
  fans(): readonly string[] {
    const rooms = [...(this.namespace?.adapter.rooms.keys() ?? [])];
    return rooms.filter((room) => room.startsWith(FAN_ROOM_PREFIX)).map((room) => room.slice(FAN_ROOM_PREFIX.length));
  }

  socketsIn(room: string): readonly LiveSocket[] {
    const { adapter, sockets } = this.namespace ?? {};
    return [...(adapter?.rooms.get(room) ?? [])].flatMap((id) => sockets?.get(id) ?? []);
  }

  /** Whether anybody follows the game or its day. */
  follow({ gameId, days }: LiveGame): boolean {
    return this.has(gameRoom(gameId)) || days.some((day) => this.has(day));
  }

  sendDelta(delta: GameDelta): void {
    this.namespace?.to(gameRoom(delta.gameId)).emit('delta', delta);
  }

  sendCard(card: GameCard, days: readonly string[]): void {
    this.namespace?.to([...days]).emit('card', card);
  }

  sendFreshness(gameId: string, day: string, freshness: Freshness): void {
    this.namespace?.to([gameRoom(gameId), day]).emit('freshness', { gameId, ...freshness });
  }

  sendQuestion(question: QuestionView): void {
    this.namespace?.to(gameRoom(question.gameId)).emit('question', question);
  }

  sendAnswer(fanId: string, news: AnswerNews): void {
    this.namespace?.to(fanRoom(fanId)).emit('answer', news);
  }

  sendBoard(room: string, board: BoardNews): void {
    this.namespace?.to(room).emit('board', board);
  }

  /** To everybody who is connected. */
  sendStatus(status: LiveStatus): void {
    this.namespace?.emit('status', status);
  }
}
