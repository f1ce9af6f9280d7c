import { type IncomingHttpHeaders, type OutgoingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { type Call } from '../service/call.js';
import { guard } from '../service/guard.js';
import { RpcError, STATUS } from '../service/rpc-error.js';
import { failureTrailers, OK_TRAILERS, readTimeout, RESPONSE_HEADERS } from './headers.js';
import { MessageAssembler } from './message-assembler.js';

/** A call on one HTTP/2 stream. */
export class Http2Call implements Call {
  readonly #assembler = new MessageAssembler();
  readonly #closeListeners: (() => void)[] = [];
  #messageListener: (message: Buffer) => void = () => undefined;
  #endListener: () => void = () => undefined;
  #drainListener: (() => void) | undefined;
  #trailers: OutgoingHttpHeaders = OK_TRAILERS;
  #deadline: NodeJS.Timeout | undefined;
  #answered = false;

  constructor(
    private readonly stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
  ) {
    stream.on('data', (piece: Buffer) => guard(this, () => this.#receive(piece)));
    stream.on('end', () => guard(this, () => this.#receivedAll()));
    stream.on('drain', () => this.#drained());
    stream.on('wantTrailers', () => this.#sendTrailers());
    stream.on('close', () => this.#close());
    // A stream that breaks closes too, and there is nobody left to tell.
    stream.on('error', () => undefined);
    const timeout = readTimeout(headers['grpc-timeout']);
    if (timeout !== undefined) this.#deadline = setTimeout(() => this.#expire(), timeout);
  }

  get closed(): boolean {
    return this.#answered || this.stream.destroyed;
  }

  get backlog(): number {
    return this.stream.writableLength;
  }

  onMessage(listener: (message: Buffer) => void): void {
    this.#messageListener = listener;
  }

  onEnd(listener: () => void): void {
    this.#endListener = listener;
  }

  onClose(listener: () => void): void {
    this.#closeListeners.push(listener);
  }

  begin(): void {
    if (!this.stream.headersSent && !this.closed) this.stream.respond(RESPONSE_HEADERS, { waitForTrailers: true });
  }

  write(frames: Buffer): void {
    if (this.closed) return;
    this.begin();
    this.stream.write(frames);
  }

  writeThen(frames: Buffer, sent: () => void): void {
    if (this.closed) return;
    this.begin();
    this.stream.write(frames, () => {
      if (!this.closed) sent();
    });
  }

  whenDrained(listener: () => void): void {
    if (this.backlog === 0) setImmediate(listener);
    else this.#drainListener = listener;
  }

  end(): void {
    if (this.closed) return;
    this.begin();
    this.#finish();
    this.stream.end();
  }

  fail(error: RpcError): void {
    if (this.closed) return;
    this.#trailers = failureTrailers(error);
    if (this.stream.headersSent) this.stream.end();
    else this.stream.respond({ ...RESPONSE_HEADERS, ...this.#trailers }, { endStream: true });
    this.#finish();
  }

  #receive(piece: Buffer): void {
    if (this.closed) return;
    for (const message of this.#assembler.add(piece)) if (!this.closed) this.#messageListener(message);
  }

  #receivedAll(): void {
    if (this.closed) return;
    if (this.#assembler.isIncomplete) throw new RpcError(STATUS.internal, 'the last message is incomplete');
    this.#endListener();
  }

  #drained(): void {
    const listener = this.#drainListener;
    this.#drainListener = undefined;
    if (!this.closed) listener?.();
  }

  #sendTrailers(): void {
    if (!this.stream.destroyed) this.stream.sendTrailers(this.#trailers);
  }

  #expire(): void {
    this.fail(new RpcError(STATUS.deadlineExceeded, 'Deadline exceeded'));
  }

  #finish(): void {
    this.#answered = true;
    clearTimeout(this.#deadline);
  }

  #close(): void {
    this.#finish();
    for (const listener of this.#closeListeners) listener();
  }
}
