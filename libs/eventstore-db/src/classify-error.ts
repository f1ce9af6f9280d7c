import { ErrorType } from '@eventstore/db-client';
import {
  ConcurrencyError,
  type EventStoreError,
  EventTooLargeError,
  type ExpectedRevision,
  StoreRefusedError,
  StoreUnavailableError,
  StreamDeletedError,
} from '@pbp/eventing';

/** gRPC status codes (https://grpc.io/docs/guides/status-codes/) that ask to come again later. */
const UNAVAILABLE_CODES: ReadonlySet<unknown> = new Set([1, 4, 8, 10, 14]);
const REFUSED_CODES: ReadonlySet<unknown> = new Set([3, 7, 12, 16]);

const REFUSED_TYPES: ReadonlySet<unknown> = new Set([
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.INVALID_TRANSACTION,
  ErrorType.MISSING_REQUIRED_METADATA_PROPERTY,
  ErrorType.UNSUPPORTED,
]);

interface ClientError {
  readonly type: unknown;
  readonly code: unknown;
  readonly message: string;
}

/**
 * What the client threw, as one of the port's errors. Its errors carry a `type`, but not all that it throws is its
 * own: while the server is down the first append fails with a raw gRPC error that has only a `code`. What cannot be
 * told counts as unavailable: an append may be tried again with the same ids, and must not be lost.
 */
export const classifyError = (
  error: unknown,
  stream: string,
  expected: ExpectedRevision | undefined = undefined,
): EventStoreError => {
  const { type, code, message } = describe(error);
  const options = { cause: error };
  if (type === ErrorType.WRONG_EXPECTED_VERSION) {
    return new ConcurrencyError(stream, expected ?? 'any', revisionOf(field(error, 'actualVersion')), options);
  }
  if (type === ErrorType.STREAM_DELETED) return new StreamDeletedError(stream, options);
  if (type === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED || message.includes('maximum-append-event-size-exceeded')) {
    return new EventTooLargeError(stream, numberOf(field(error, 'maxAppendSize')), options);
  }
  if (UNAVAILABLE_CODES.has(code))
    return new StoreUnavailableError(`the event store is unavailable: ${message}`, options);
  if (REFUSED_TYPES.has(type) || REFUSED_CODES.has(code)) {
    return new StoreRefusedError(`the event store refuses ${stream}: ${message}`, options);
  }
  return new StoreUnavailableError(`the event store failed: ${message}`, options);
};

export const isStreamNotFound = (error: unknown): boolean => describe(error).type === ErrorType.STREAM_NOT_FOUND;

/** Only the call that asks for the server's features, made before anything is sent, throws errors without a type. */
export const wasSent = (error: unknown): boolean => describe(error).type !== undefined;

const describe = (error: unknown): ClientError => ({
  type: field(error, 'type'),
  code: field(error, 'code'),
  message: error instanceof Error ? error.message : String(error),
});

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (Reflect.get(error, name) as unknown) : undefined;

const revisionOf = (version: unknown): number | 'none' | undefined =>
  version === 'no_stream' ? 'none' : numberOf(version);

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
