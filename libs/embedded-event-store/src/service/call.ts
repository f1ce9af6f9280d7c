import { type RpcError } from './rpc-error.js';

/** One rpc, whatever carries it. Messages come without and leave with their gRPC prefix. */
export interface Call {
  /** The client is gone, or the answer is complete: nothing can be sent any more. */
  readonly closed: boolean;
  /** Bytes written and not yet taken by the network. */
  readonly backlog: number;
  /** Messages belong to the listener, which may change their bytes. What it throws fails the call. */
  onMessage(listener: (message: Buffer) => void): void;
  /** The client has sent all that it will. What the listener throws fails the call. */
  onEnd(listener: () => void): void;
  onClose(listener: () => void): void;
  /** Sends the headers before there is a message. */
  begin(): void;
  write(frames: Buffer): void;
  /** Like `write`, and tells when these bytes have left; never, where the call closes before. */
  writeThen(frames: Buffer, sent: () => void): void;
  /** Calls once, when no backlog is left. */
  whenDrained(listener: () => void): void;
  end(): void;
  fail(error: RpcError): void;
}
