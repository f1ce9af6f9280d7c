import { GRPC_PREFIX_LENGTH, writeGrpcPrefix } from './grpc-frame.js';
import { varintLength, writeVarint } from './varint.js';

const LENGTH_DELIMITED = 2;
const NOTHING = Buffer.alloc(0);

/** Builds one protobuf message field by field. For the short messages around events; events have a way of their own. */
export class MessageWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  uint(field: number, value: number): this {
    return this.#number(field * 8, value);
  }

  bytes(field: number, content: Uint8Array): this {
    this.#number(field * 8 + LENGTH_DELIMITED, content.length);
    return this.#part(content);
  }

  text(field: number, content: string): this {
    return this.bytes(field, Buffer.from(content));
  }

  message(field: number, content: MessageWriter): this {
    return this.bytes(field, content.finish());
  }

  /** A field whose presence says it all. */
  empty(field: number): this {
    return this.bytes(field, NOTHING);
  }

  finish(): Buffer {
    return Buffer.concat(this.#parts, this.#length);
  }

  /** The message as one gRPC frame. */
  frame(): Buffer {
    const frame = Buffer.allocUnsafe(GRPC_PREFIX_LENGTH + this.#length);
    let offset = writeGrpcPrefix(frame, 0, this.#length);
    for (const part of this.#parts) {
      frame.set(part, offset);
      offset += part.length;
    }
    return frame;
  }

  #number(tag: number, value: number): this {
    const part = Buffer.allocUnsafe(varintLength(tag) + varintLength(value));
    writeVarint(part, writeVarint(part, 0, tag), value);
    return this.#part(part);
  }

  #part(part: Uint8Array): this {
    this.#parts.push(part);
    this.#length += part.length;
    return this;
  }
}

export const message = (): MessageWriter => new MessageWriter();
