import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import { liveOptions } from '../../../apps/api/src/live/live-options.js';
import { type BareAnswer, type BareOrder } from './messages.js';

/* socket.io and nothing else, with the options of the API: tells rooms what it is given, when it was told before. */

const http = createServer();
const live = new Server(http, liveOptions).of('/live');

live.on('connection', (socket) => {
  socket.on('watch', ({ gameId }: { readonly gameId: string }, answer: (answer: object) => void) => {
    void socket.join(gameId);
    answer({ kind: 'joined' });
  });
});

const answer = (given: BareAnswer): void => void process.send?.(given);

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const tell = async ({ told, settleMs }: BareOrder): Promise<void> => {
  const [began, processor] = [performance.now(), processorMs()];
  for (const { gameId, event, payload, after } of told) {
    const wait = after - (performance.now() - began);
    if (wait > 0) await pause(wait);
    live.to(gameId).emit(event, payload);
  }
  await pause(settleMs);
  answer({ kind: 'told', processorMs: processorMs() - processor });
};

process.on('message', (order: BareOrder) => void tell(order));
process.on('disconnect', () => process.exit(0));
http.listen(0, '127.0.0.1', () => {
  answer({ kind: 'ready', url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
});
