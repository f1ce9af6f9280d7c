import { type ClientToServer, type ServerToClient } from '@pbp/contracts';
import { io, type Socket } from 'socket.io-client';

/** A delta as it came to a socket. */
export interface Arrival {
  readonly gameId: string;
  /** Revision of the first event in it. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

const tryWatching = (socket: Socket<ServerToClient, ClientToServer>, gameId: string): Promise<boolean> =>
  new Promise((resolve) => socket.emit('watch', { gameId }, ({ kind }) => resolve(kind !== 'problem')));

/** One socket that follows games and notes when what of them arrives. */
export class Arrivals {
  readonly all: Arrival[] = [];
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  constructor(url: string) {
    this.socket = io(`${url}/live`, { transports: ['websocket'], forceNew: true });
    this.socket.on('delta', ({ gameId, events: [first] }) => {
      if (first) this.all.push({ gameId, revision: first.revision, at: Date.now() });
    });
  }

  /** Throws where a game is not known yet. */
  async watch(gameIds: readonly string[]): Promise<void> {
    for (const gameId of gameIds) {
      if (!(await tryWatching(this.socket, gameId))) throw new Error(`game ${gameId} is not known yet`);
    }
  }

  close(): void {
    this.socket.disconnect();
  }
}
