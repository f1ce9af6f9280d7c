import { WriteFailedError } from '../engine/errors.js';
import { MalformedMessageError } from '../wire/field-reader.js';
import { type Call } from './call.js';
import { RpcError, STATUS, unknown } from './rpc-error.js';

/** Whatever went wrong, as the client is told it. */
export const toRpcError = (error: unknown): RpcError => {
  if (error instanceof RpcError) return error;
  if (error instanceof WriteFailedError) return unknown(error.message);
  if (error instanceof MalformedMessageError) return new RpcError(STATUS.internal, error.message);
  return unknown(error instanceof Error ? error.message : String(error));
};

/** Runs a step of a call; what it throws fails this call and nothing else. */
export const guard = (call: Call, step: () => void): void => {
  try {
    step();
  } catch (error) {
    call.fail(toRpcError(error));
  }
};

/** Answers a call that sends one message with the one frame that `answer` makes of it. */
export const answerUnary = (call: Call, answer: (request: Buffer) => Buffer | Promise<Buffer>): void => {
  let request: Buffer = Buffer.alloc(0);
  call.onMessage((message) => (request = message));
  call.onEnd(() => {
    void respond(call, async () => answer(request));
  });
};

/** Ends the call with a frame, or with the failure to make one. */
export const respond = async (call: Call, frame: () => Promise<Buffer>): Promise<void> => {
  try {
    call.write(await frame());
    call.end();
  } catch (error) {
    call.fail(toRpcError(error));
  }
};
