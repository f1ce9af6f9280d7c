import { RpcError, STATUS, unimplemented } from '../service/rpc-error.js';
import { GRPC_PREFIX_LENGTH } from '../wire/grpc-frame.js';

/** What EventStoreDB accepts in one message. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

/** Puts the messages of one call together from whatever pieces they come in. */
export class MessageAssembler {
  #pieces: Buffer[] = [];
  #received = 0;
  /** Length of the message under way, prefix included; 0 while that is not known. */
  #needed = 0;

  /** Whether a message has begun and not ended. */
  get isIncomplete(): boolean {
    return this.#received > 0;
  }

  /** The messages that `piece` completes; they lie in its memory. Throws RpcError. */
  add(piece: Buffer): Buffer[] {
    const messages: Buffer[] = [];
    this.#pieces.push(piece);
    this.#received += piece.length;
    while (this.#knowsLength() && this.#received >= this.#needed) messages.push(this.#take());
    return messages;
  }

  #knowsLength(): boolean {
    if (this.#needed > 0) return true;
    if (this.#received < GRPC_PREFIX_LENGTH) return false;
    const prefix = this.#joined();
    if (prefix[0] !== 0) throw unimplemented('a compressed message');
    this.#needed = GRPC_PREFIX_LENGTH + prefix.readUInt32BE(1);
    if (this.#needed > MAX_MESSAGE_BYTES) {
      throw new RpcError(STATUS.resourceExhausted, `a message must not be longer than ${MAX_MESSAGE_BYTES} bytes`);
    }
    return true;
  }

  #take(): Buffer {
    const bytes = this.#joined();
    const message = bytes.subarray(GRPC_PREFIX_LENGTH, this.#needed);
    this.#pieces = [bytes.subarray(this.#needed)];
    this.#received -= this.#needed;
    this.#needed = 0;
    return message;
  }

  #joined(): Buffer {
    const [first = Buffer.alloc(0), ...others] = this.#pieces;
    if (others.length === 0) return first;
    const joined = Buffer.concat(this.#pieces, this.#received);
    this.#pieces = [joined];
    return joined;
  }
}
