import { once } from 'node:events';
import { type ClientHttp2Session, type ClientHttp2Stream, connect, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectSocket, type Socket } from 'node:net';

const PREFIX_LENGTH = 5;

/** A message behind its gRPC prefix. */
export const framed = (message: Uint8Array): Buffer => {
  const prefix = Buffer.alloc(PREFIX_LENGTH);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
};

/** A client without a client: calls by path, over one connection that may be cut at any moment. */
export class RawGrpc {
  readonly session: ClientHttp2Session;

  constructor(private readonly port: number) {
    this.session = connect(`http://127.0.0.1:${port}`);
    this.session.on('error', () => undefined);
  }

  open(path: string): ClientHttp2Stream {
    const stream = this.session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    stream.on('error', () => undefined);
    return stream;
  }

  /** Sends one message and answers the status, from the headers or the trailers. */
  async status(path: string, message: Uint8Array = new Uint8Array()): Promise<number> {
    const stream = this.open(path);
    let headers: IncomingHttpHeaders = {};
    const merge = (more: IncomingHttpHeaders): void => void (headers = { ...headers, ...more });
    stream.on('response', merge).on('trailers', merge).resume().end(framed(message));
    await once(stream, 'close');
    return Number(headers['grpc-status']);
  }

  /** A bare connection to the same port, for what is no HTTP/2 at all. */
  socket(): Socket {
    return connectSocket({ host: '127.0.0.1', port: this.port }).on('error', () => undefined);
  }

  close(): void {
    this.session.destroy();
  }
}
