import { InjectionToken } from '@angular/core';
import type {
  BoardAnswer,
  ClientToServer,
  ScoreboardAnswer,
  ServerToClient,
  Watch,
  WatchAnswer,
  WatchBoard,
  WatchScoreboard,
} from '@pbp/contracts';
import { io, type Socket } from 'socket.io-client';

/** The wire as the app needs it. Questions are answered once or fail; they are never kept for a later connection. */
export interface LiveConnection {
  connected(): boolean;
  onConnect(listener: () => void): void;
  onDisconnect(listener: () => void): void;
  onMessage<Name extends keyof ServerToClient>(name: Name, listener: ServerToClient[Name]): void;
  /** Before it tries by itself to connect again: the cookies of that moment say whose the connection will be. */
  onOpening(listener: () => void): void;
  /** Connects anew, with the cookies of now. */
  reconnect(): void;
  watch(request: Watch): Promise<WatchAnswer>;
  unwatch(request: { readonly gameId: string }): void;
  scoreboard(request: WatchScoreboard): Promise<ScoreboardAnswer>;
  board(request: WatchBoard): Promise<BoardAnswer>;
  unboard(): void;
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
const comeBack = (socket: LiveWire, opening: () => void): void => {
  socket.io.on('reconnect_attempt', opening);
  socket.on('disconnect', (reason) => {
    if (reason !== 'io server disconnect') return;
    setTimeout(() => {
      opening();
      socket.connect();
    }, sentAwayMs);
  });
};

const connectLive = (): LiveConnection => {
  const socket: LiveWire = io('/live', wire);
  const openings: (() => void)[] = [];
  comeBack(socket, () => openings.forEach((listener) => listener()));
  return {
    connected: () => socket.connected,
    onConnect: (listener) => void socket.on('connect', listener),
    onDisconnect: (listener) => {
      socket.on('disconnect', listener);
      socket.on('connect_error', listener);
    },
    onMessage: (name, listener) => void socket.on<keyof ServerToClient>(name, listener),
    onOpening: (listener) => void openings.push(listener),
    reconnect: () => void socket.disconnect().connect(),
    watch: (request) => socket.timeout(answerTimeoutMs).emitWithAck('watch', request),
    unwatch: (request) => {
      if (socket.connected) socket.emit('unwatch', request);
    },
    scoreboard: (request) => socket.timeout(answerTimeoutMs).emitWithAck('scoreboard', request),
    board: (request) => socket.timeout(answerTimeoutMs).emitWithAck('board', request),
    unboard: () => {
      if (socket.connected) socket.emit('unboard');
    },
  };
};

/** One connection for the whole app. */
export const LIVE_CONNECTION = new InjectionToken<LiveConnection>('LIVE_CONNECTION', {
  providedIn: 'root',
  factory: connectLive,
});
