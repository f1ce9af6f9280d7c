import { LONG_MAX } from './varint.js';

/** The bytes are no protobuf message. */
export class MalformedMessageError extends Error {
  constructor(what: string) {
    super(`malformed message: ${what}`);
  }
}

const LARGEST_VARINT = 2 ** 64;

/**
 * Pulls the fields of one protobuf message in order, without copying: `while (reader.next()) switch (reader.field) …`.
 * Varints beyond 2^53 are read as `LONG_MAX`. Throws MalformedMessageError.
 */
export class FieldReader {
  /** Number of the current field; 0 where it has not the wire type of any field this server knows. */
  field = 0;
  /** Value of a varint field. */
  value = 0;
  /** Where the current field's tag begins. */
  tagAt = 0;
  /** Where the content of a length-delimited field begins and ends. */
  start = 0;
  end = 0;
  #at: number;

  constructor(
    readonly bytes: Buffer,
    from = 0,
    private readonly limit = bytes.length,
  ) {
    this.#at = from;
  }

  next(): boolean {
    if (this.#at >= this.limit) return false;
    this.tagAt = this.#at;
    const tag = this.#varint();
    this.field = Math.floor(tag / 8);
    this.#content(tag % 8);
    if (this.#at > this.limit) throw new MalformedMessageError('a field is longer than its message');
    return true;
  }

  nested(): FieldReader {
    return new FieldReader(this.bytes, this.start, this.end);
  }

  text(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }

  content(): Buffer {
    return this.bytes.subarray(this.start, this.end);
  }

  #content(wireType: number): void {
    switch (wireType) {
      case 0:
        this.value = this.#varint();
        this.start = this.end = this.#at;
        return;
      case 1:
        return this.#skip(8);
      case 2:
        this.value = 0;
        this.end = this.#varint();
        this.start = this.#at;
        this.#at = this.end += this.start;
        return;
      case 5:
        return this.#skip(4);
      default:
        throw new MalformedMessageError(`wire type ${wireType}`);
    }
  }

  #skip(length: number): void {
    this.field = this.value = 0;
    this.#at += length;
    this.start = this.end = this.#at;
  }

  #varint(): number {
    let byte = this.#byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    let factor = 128;
    do {
      byte = this.#byte();
      value += (byte & 127) * factor;
      factor *= 128;
      if (factor > LARGEST_VARINT * 128) throw new MalformedMessageError('a number of more than 64 bits');
    } while (byte > 127);
    return value > LONG_MAX ? LONG_MAX : value;
  }

  #byte(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined || this.#at > this.limit) throw new MalformedMessageError('truncated');
    return byte;
  }
}
