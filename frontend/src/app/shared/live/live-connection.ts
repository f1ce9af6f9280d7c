import { InjectionToken } from '@angular/core';
import type {
  ClientToServer,
  ScoreboardAnswer,
  ServerToClient,
  Watch,
  WatchAnswer,
  WatchScoreboard,
} from '@pbp/contracts';
import { io, type Socket } from 'socket.io-client';

/** The wire as the app needs it. Questions are answered once or fail; they are never kept for a later connection. */
export interface LiveConnection {
  connected(): boolean;
  onConnect(listener: () => void): void;
  onDisconnect(listener: () => void): void;
  onMessage<Name extends keyof ServerToClient>(name: Name, listener: ServerToClient[Name]): void;
  watch(request: Watch): Promise<WatchAnswer>;
  unwatch(request: { readonly gameId: string }): void;
  scoreboard(request: WatchScoreboard): Promise<ScoreboardAnswer>;
}

const answerTimeoutMs = 10_000;
const sentAwayMs = 1_000;

/**
 * WebSocket first: a long poll is many requests, and a proxy that is not sticky gives each to another copy of the server,
 * which knows nothing of it.
 */
const wire = { transports: ['websocket', 'polling'], tryAllTransports: true, reconnectionDelayMax: 5_000 };

type LiveWire = Socket<ServerToClient, ClientToServer>;

/** Being sent away by the server is the one end after which socket.io does not come back by itself. */
const comeBack = (socket: LiveWire): void => {
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), sentAwayMs);
  });
};

const connectLive = (): LiveConnection => {
  const socket: LiveWire = io('/live', wire);
  comeBack(socket);
  return {
    connected: () => socket.connected,
    onConnect: (listener) => void socket.on('connect', listener),
    onDisconnect: (listener) => {
      socket.on('disconnect', listener);
      socket.on('connect_error', listener);
    },
    onMessage: (name, listener) => void socket.on<keyof ServerToClient>(name, listener),
    watch: (request) => socket.timeout(answerTimeoutMs).emitWithAck('watch', request),
    unwatch: (request) => {
      if (socket.connected) socket.emit('unwatch', request);
    },
    scoreboard: (request) => socket.timeout(answerTimeoutMs).emitWithAck('scoreboard', request),
  };
};

/** One connection for the whole app. */
export const LIVE_CONNECTION = new InjectionToken<LiveConnection>('LIVE_CONNECTION', {
  providedIn: 'root',
  factory: connectLive,
});
