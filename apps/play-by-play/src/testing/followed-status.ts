import { type ClientToServer, type LiveStatus, type ServerToClient } from '@pbp/contracts';
import { io, type Socket } from 'socket.io-client';

/** How the service is, as a page hears it over its socket. */
export class FollowedStatus {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private told: LiveStatus = { troubles: [] };

  constructor(apiUrl: string) {
    this.socket = io(`${apiUrl}/live`, { transports: ['websocket'], forceNew: true });
    this.socket.on('status', (status) => (this.told = status));
  }

  get status(): LiveStatus {
    return this.told;
  }

  stop(): void {
    this.socket.disconnect();
  }
}
