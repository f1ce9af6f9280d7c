import { frameEnd, GRPC_PREFIX_LENGTH } from '../../wire/grpc-frame.js';
import { type MessageWriter } from '../../wire/message-writer.js';
import { type Call } from '../call.js';
import { type RpcError } from '../rpc-error.js';

/** A client that reads only when it is told to. */
export class SlowCall implements Call {
  closed = false;
  failure: RpcError | undefined;
  #unread: { frames: Buffer; sent?: () => void }[] = [];
  #drained: (() => void) | undefined;
  #message: (message: Buffer) => void = () => undefined;
  #end: () => void = () => undefined;

  get backlog(): number {
    return this.#unread.reduce((sum, { frames }) => sum + frames.length, 0);
  }
  onMessage(listener: (message: Buffer) => void): void {
    this.#message = listener;
  }
  onEnd(listener: () => void): void {
    this.#end = listener;
  }
  onClose(): void {}
  begin(): void {}
  write(frames: Buffer): void {
    this.#unread.push({ frames });
  }
  writeThen(frames: Buffer, sent: () => void): void {
    this.#unread.push({ frames, sent });
  }
  whenDrained(listener: () => void): void {
    this.#drained = listener;
  }
  end(): void {
    this.closed = true;
  }
  fail(error: RpcError): void {
    this.failure = error;
    this.closed = true;
  }

  send(request: MessageWriter): void {
    this.#message(request.finish());
    this.#end();
  }

  /** The messages that there are to read, until nothing more comes. */
  async readOn(): Promise<Buffer[]> {
    const messages: Buffer[] = [];
    while (this.#unread.length > 0 || this.#drained) {
      const unread = this.#unread;
      this.#unread = [];
      for (const { frames, sent } of unread) {
        for (let offset = 0, end = 0; offset < frames.length; offset = end) {
          end = frameEnd(frames, offset);
          messages.push(frames.subarray(offset + GRPC_PREFIX_LENGTH, end));
        }
        sent?.();
      }
      const drained = this.#drained;
      this.#drained = undefined;
      drained?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return messages;
  }
}
