import { Metadata, type ServerDuplexStream } from '@grpc/grpc-js';
import { type Call, type RpcError } from '@pbp/embedded-event-store';

const PREFIX = 5;
/** grpc-js counts messages where node:http2 counts bytes. */
const BYTES_A_MESSAGE = 800;

/** The same calls carried by grpc-js with serializers that pass the bytes through. */
export class GrpcJsCall implements Call {
  closed = false;
  #message: (message: Buffer) => void = () => undefined;

  constructor(private readonly stream: ServerDuplexStream<Buffer, Buffer>) {
    stream.on('data', (message: Buffer) => this.#message(message));
    stream.on('cancelled', () => (this.closed = true));
    stream.on('error', () => undefined);
  }

  get backlog(): number {
    return this.stream.writableLength * BYTES_A_MESSAGE;
  }

  onMessage(listener: (message: Buffer) => void): void {
    this.#message = listener;
  }

  onEnd(listener: () => void): void {
    this.stream.on('end', listener);
  }

  onClose(listener: () => void): void {
    this.stream.on('cancelled', listener).on('close', listener);
  }

  begin(): void {
    this.stream.sendMetadata(new Metadata());
  }

  write(frames: Buffer): void {
    for (let offset = 0; offset < frames.length && !this.closed;) {
      const end = offset + PREFIX + frames.readUInt32BE(offset + 1);
      this.stream.write(frames.subarray(offset + PREFIX, end));
      offset = end;
    }
  }

  writeThen(frames: Buffer, sent: () => void): void {
    this.write(frames);
    if (this.stream.writableNeedDrain) this.stream.once('drain', sent);
    else setImmediate(sent);
  }

  whenDrained(listener: () => void): void {
    if (this.stream.writableLength === 0) setImmediate(listener);
    else this.stream.once('drain', listener);
  }

  end(): void {
    this.closed = true;
    this.stream.end();
  }

  fail({ status, message, trailers }: RpcError): void {
    this.closed = true;
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
    this.stream.emit('error', Object.assign(new Error(message), { code: status, details: message, metadata }));
  }
}
