import { type ClientToServer, type ServerToClient } from '@pbp/contracts';
import { io, type Socket } from 'socket.io-client';
import { type Told } from './messages.js';

/** One socket in every game: hears all that the server tells, once. */
export class Overheard {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private began = performance.now();
  private told: Told[] = [];

  constructor(url: string) {
    this.socket = io(`${url}/live`, { transports: ['websocket'], forceNew: true });
    this.socket.on('delta', (payload) => this.note(payload.gameId, 'delta', payload));
    this.socket.on('freshness', (payload) => this.note(payload.gameId, 'freshness', payload));
  }

  async watch(gameIds: readonly string[]): Promise<void> {
    for (const gameId of gameIds) await this.socket.emitWithAck('watch', { gameId });
  }

  begin(): void {
    this.began = performance.now();
    this.told = [];
  }

  /** What was told since the beginning. */
  end(): readonly Told[] {
    return this.told;
  }

  close(): void {
    this.socket.disconnect();
  }

  private note(gameId: string, event: Told['event'], payload: unknown): void {
    this.told.push({ gameId, event, payload, after: performance.now() - this.began });
  }
}
