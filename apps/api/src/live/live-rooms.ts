import { Injectable } from '@nestjs/common';
import { type Freshness, type GameCard, type GameDelta, type LiveStatus } from '@pbp/contracts';
import { type LiveGame } from './live-game.js';
import { type LiveNamespace } from './live-socket.js';
import { DAY_ROOM_PREFIX, gameRoom } from './rooms.js';

/** Who follows what, and how to tell them. Each message is serialised once for all who get it. */
@Injectable()
export class LiveRooms {
  private namespace: LiveNamespace | undefined;

  /** `onEmpty` is called when the last socket has left a room. */
  attach(namespace: LiveNamespace, onEmpty: (room: string) => void): void {
    this.namespace = namespace;
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
    for (const room of this.namespace?.adapter.rooms.keys() ?? []) if (room.startsWith(DAY_ROOM_PREFIX)) return true;
    return false;
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

  /** To everybody who is connected. */
  sendStatus(status: LiveStatus): void {
    this.namespace?.emit('status', status);
  }
}
