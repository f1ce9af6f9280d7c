import { type ClientToServer, type GameDelta, type ServerToClient } from '@pbp/contracts';
import { io, type Socket } from 'socket.io-client';
import { type CrowdAnswer, type CrowdOrder } from './messages.js';

/* Sockets that each follow one game, and note how long every delta took since its last event was noted. */

type Connect = Extract<CrowdOrder, { kind: 'connect' }>;

const atOnce = 50;
let messages = 0;
let milliseconds: number[] = [];

const note = ({ events }: GameDelta): void => {
  messages += 1;
  milliseconds.push(Date.now() - Date.parse(events.at(-1)?.at ?? ''));
};

const connect = (url: string, gameId: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket: Socket<ServerToClient, ClientToServer> = io(`${url}/live`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    socket.on('connect_error', reject);
    socket.on('delta', note);
    socket.on('freshness', () => (messages += 1));
    socket.on('connect', () => {
      socket.emit('watch', { gameId }, (answer) => {
        if (answer.kind === 'problem') reject(new Error(answer.detail));
        else resolve();
      });
    });
  });

const connectAll = async ({ url, sockets, gameIds }: Connect): Promise<void> => {
  for (let from = 0; from < sockets; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, sockets - from) }, (_, n) =>
      connect(url, gameIds[(from + n) % gameIds.length] ?? ''),
    );
    await Promise.all(some);
  }
};

const carryOut = async (order: CrowdOrder): Promise<CrowdAnswer> => {
  switch (order.kind) {
    case 'connect':
      await connectAll(order);
      return { kind: 'connected' };
    case 'begin':
      [messages, milliseconds] = [0, []];
      return { kind: 'begun' };
    case 'end':
      return { kind: 'delivered', messages, milliseconds };
    default:
      return order satisfies never;
  }
};

process.on('message', (order: CrowdOrder) => void carryOut(order).then((answer) => process.send?.(answer)));
process.on('disconnect', () => process.exit(0));
