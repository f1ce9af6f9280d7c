import { type ClientToServer, type ServerToClient } from '@pbp/contracts';
import { type DefaultEventsMap, type Namespace, type Socket } from 'socket.io';
import { type TokenBucket } from './token-bucket.js';

interface SocketData {
  /** Whose it is; nobody's where the page had no session, or has none any more. */
  fan?: { readonly fanId: string; readonly sessionId: string } | undefined;
  requests?: TokenBucket;
  /** Rooms of the days it follows, oldest first. */
  days?: readonly string[];
  /** Room of the board that it asked for last. */
  board?: string | undefined;
}

export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type LiveNamespace = Namespace<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
