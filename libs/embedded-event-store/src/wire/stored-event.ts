import { GRPC_PREFIX_LENGTH, writeGrpcPrefix } from './grpc-frame.js';
import { message } from './message-writer.js';
import { entry } from './metadata-entry.js';
import { type ProposedEvent } from './proposed-event.js';
import { varintLength, writeVarint } from './varint.js';

/*
 * A stored event is its own answer on the wire, one gRPC frame holding
 *   ReadResp { 1 ReadEvent { 1 RecordedEvent { 2 stream, 3 revision, 4 prepare, 5 commit, 6 created, …proposed }, 3 commit } }
 * so that reading is copying bytes. The order of fields is free in protobuf; readers here rely on this one.
 */

const FIRST_MESSAGE = 0x0a;
const REVISION = 0x18;
const PREPARE_POSITION = 0x20;
const COMMIT_POSITION = 0x28;
const EVENT_COMMIT_POSITION = 0x18;

/** What all events of one append share, ready encoded. */
export interface StoredHeader {
  readonly stream: Buffer;
  readonly created: Buffer;
}

export const streamField = (name: string): Buffer => message().message(2, message().text(3, name)).finish();

/** `created` in ticks of 100 ns since the Unix epoch. */
export const createdField = (epochMilliseconds: number): Buffer =>
  message()
    .message(6, entry('created', `${epochMilliseconds}0000`))
    .finish();

const recordLength = (header: StoredHeader, event: ProposedEvent, revision: number, position: number): number =>
  header.stream.length +
  (1 + varintLength(revision)) +
  2 * (1 + varintLength(position)) +
  header.created.length +
  (event.end - event.start);

const readEventLength = (record: number, position: number): number =>
  1 + varintLength(record) + record + 1 + varintLength(position);

/** Bytes that `writeStoredEvent` will write. */
export const storedEventLength = (
  header: StoredHeader,
  event: ProposedEvent,
  revision: number,
  position: number,
): number => {
  const readEvent = readEventLength(recordLength(header, event, revision, position), position);
  return GRPC_PREFIX_LENGTH + 1 + varintLength(readEvent) + readEvent;
};

/** Writes the event's frame at `offset` and answers the offset behind it. */
export const writeStoredEvent = (
  target: Buffer,
  offset: number,
  header: StoredHeader,
  event: ProposedEvent,
  revision: number,
  position: number,
): number => {
  const record = recordLength(header, event, revision, position);
  const readEvent = readEventLength(record, position);
  let at = writeGrpcPrefix(target, offset, 1 + varintLength(readEvent) + readEvent);
  at = writeTagged(target, at, FIRST_MESSAGE, readEvent);
  at = writeTagged(target, at, FIRST_MESSAGE, record);
  at = writeBytes(target, at, header.stream);
  at = writeTagged(target, at, REVISION, revision);
  at = writeTagged(target, at, PREPARE_POSITION, position);
  at = writeTagged(target, at, COMMIT_POSITION, position);
  at = writeBytes(target, at, header.created);
  at += event.bytes.copy(target, at, event.start, event.end);
  return writeTagged(target, at, EVENT_COMMIT_POSITION, position);
};

const writeTagged = (target: Buffer, offset: number, tag: number, value: number): number => {
  target[offset] = tag;
  return writeVarint(target, offset + 1, value);
};

const writeBytes = (target: Buffer, offset: number, bytes: Buffer): number => {
  target.set(bytes, offset);
  return offset + bytes.length;
};
