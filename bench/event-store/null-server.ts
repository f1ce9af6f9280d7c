import { createServer, type ServerHttp2Stream } from 'node:http2';
import { type AddressInfo } from 'node:net';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { APPENDED, BATCH_SUCCESS, constantPage, EVENTS_PER_PAGE, frame, SUPPORTED_METHODS } from './null-answers.js';

/*
 * The floor that the client sets: acknowledges without storing and streams constant bytes, with as little work as can be.
 */

const WINDOW = 1024 * 1024;
const PREFIX = 5;
const PAGES_AHEAD = 3;

/** Calls with each whole message, its prefix included. */
const eachMessage = (stream: ServerHttp2Stream, take: (message: Buffer) => void): void => {
  let pieces: Buffer[] = [];
  let length = 0;
  let needed = 0;
  stream.on('data', (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    while (length >= Math.max(PREFIX, needed)) {
      if (needed === 0) {
        pieces = [Buffer.concat(pieces, length)];
        needed = PREFIX + (pieces[0]?.readUInt32BE(1) ?? 0);
        continue;
      }
      const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, length);
      take(bytes.subarray(0, needed));
      pieces = [bytes.subarray(needed)];
      length -= needed;
      needed = 0;
    }
  });
};

const answer = (stream: ServerHttp2Stream, bytes: Buffer): void => {
  stream.resume();
  stream.on('end', () => {
    stream.write(bytes);
    stream.end();
  });
};

/** The correlation id is the first field of each message, and a last message ends with `is_final = true`. */
const batchAppend = (stream: ServerHttp2Stream): void =>
  eachMessage(stream, (message) => {
    if (message[message.length - 1] !== 1 || message[message.length - 2] !== 0x20) return;
    const correlation = message.subarray(PREFIX, PREFIX + 2 + (message[PREFIX + 1] ?? 0));
    stream.write(frame(Buffer.concat([correlation, BATCH_SUCCESS])));
  });

const read = (stream: ServerHttp2Stream): void =>
  eachMessage(stream, (message) => {
    let left = Number(streams.ReadReq.deserializeBinary(message.subarray(PREFIX)).getOptions()?.getCount() ?? 0);
    const send = (): void => {
      if (left === 0) return void stream.end();
      const count = Math.min(left, EVENTS_PER_PAGE);
      left -= count;
      stream.write(constantPage(count), send);
    };
    for (let page = 0; page < PAGES_AHEAD && !stream.writableEnded; page++) send();
  });

const server = createServer({ settings: { initialWindowSize: WINDOW } });
server.on('session', (session) => session.setLocalWindowSize(WINDOW));
server.on('stream', (stream, headers) => {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.on('error', () => undefined);
  const method = headers[':path']?.split('/').at(-1);
  if (method === 'BatchAppend') batchAppend(stream);
  else if (method === 'Read') read(stream);
  else answer(stream, method === 'Append' ? APPENDED : SUPPORTED_METHODS);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false\n`);
});
process.on('SIGTERM', () => process.exit(0));
