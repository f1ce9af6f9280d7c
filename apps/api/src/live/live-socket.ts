import { type ClientToServer, type ServerToClient } from '@pbp/contracts';
import { type DefaultEventsMap, type Namespace, type Socket } from 'socket.io';
import { type TokenBucket } from './token-bucket.js';

interface SocketData {
  requests?: TokenBucket;
  /** Rooms of the days it follows, oldest first. */
  days?: readonly string[];
}

export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type LiveNamespace = Namespace<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
