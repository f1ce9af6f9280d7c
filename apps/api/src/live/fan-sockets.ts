import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Sessions } from '@pbp/accounts';
import { LOGGER, type Logger } from '@pbp/platform';
import { Visitors } from '../session/visitors.js';
import { type LiveNamespace, type LiveSocket } from './live-socket.js';
import { fanRoom } from './rooms.js';

/** At most so long a socket is its fan's when the session was ended at another copy of the API. */
const ASKED_EVERY_MS = 5_000;

/** Which sockets are whose: by the session of the page that opened them, and for as long as it stands. */
@Injectable()
export class FanSockets implements OnApplicationShutdown {
  private readonly known = new Set<LiveSocket>();
  private readonly asking = setInterval(() => void this.letGo(), ASKED_EVERY_MS).unref();

  constructor(
    private readonly visitors: Visitors,
    private readonly sessions: Sessions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** From here on a handshake with a session is told from one without; the latter may watch all the same. */
  attach(namespace: LiveNamespace): void {
    namespace.use((socket, next) => {
      void this.recognise(socket).finally(() => next());
    });
  }

  /** Puts a socket that is somebody's among their others. */
  join(socket: LiveSocket): void {
    if (!socket.data.fan) return;
    this.known.add(socket);
    void socket.join(fanRoom(socket.data.fan.fanId));
  }

  leave(socket: LiveSocket): void {
    this.known.delete(socket);
  }

  /** Makes the sockets of sessions that have ended nobody's. They go on watching. */
  async letGo(): Promise<void> {
    const sockets = [...this.known];
    if (sockets.length === 0) return;
    try {
      const standing = await this.sessions.stillStanding([...new Set(sockets.map(sessionOf))]);
      for (const socket of sockets) if (!standing.has(sessionOf(socket))) this.forget(socket);
    } catch (error) {
      // The next look is soon; until the database is back, nobody can end a session either.
      this.logger.debug({ error }, 'sessions of sockets not known');
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.asking);
  }

  private async recognise(socket: LiveSocket): Promise<void> {
    try {
      const { fan } = await this.visitors.of(socket.request);
      if (fan) socket.data.fan = { fanId: fan.fanId, sessionId: fan.sessionId };
    } catch (error) {
      this.logger.debug({ error }, 'session of a socket not known');
    }
  }

  private forget(socket: LiveSocket): void {
    if (socket.data.fan) void socket.leave(fanRoom(socket.data.fan.fanId));
    socket.data.fan = undefined;
    this.known.delete(socket);
  }
}

const sessionOf = ({ data }: LiveSocket): string => data.fan?.sessionId ?? '';
