import { type ExpectedRevision } from '../expected-revision.js';

/** https://grpc.io/docs/guides/status-codes/ */
export const STATUS = {
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  resourceExhausted: 8,
  failedPrecondition: 9,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
} as const;

/** A call's failure as gRPC tells it: a status, and trailers by which the clients of EventStoreDB know the exception. */
export class RpcError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly trailers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const invalidArgument = (message: string): RpcError => new RpcError(STATUS.invalidArgument, message);

export const unknown = (message: string): RpcError => new RpcError(STATUS.unknown, message);

export const unimplemented = (what: string): RpcError => new RpcError(STATUS.unimplemented, `${what} is not served`);

export const shuttingDown = (): RpcError => new RpcError(STATUS.unavailable, 'the event store is shutting down');

export const streamDeleted = (stream: string): RpcError =>
  new RpcError(STATUS.failedPrecondition, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

const LEGACY_NUMBERS = { any: -2, 'no-stream': -1, 'stream-exists': -4 } as const;

export const wrongRevision = (stream: string, expected: ExpectedRevision, current: number): RpcError => {
  const expectedNumber = typeof expected === 'number' ? expected : LEGACY_NUMBERS[expected];
  return new RpcError(
    STATUS.failedPrecondition,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expectedNumber}, Actual version: ${current}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': `${expectedNumber}`,
      'actual-version': `${current}`,
    },
  );
};

export const appendTooLarge = (maximum: number): RpcError =>
  new RpcError(STATUS.invalidArgument, `Maximum Append Size of ${maximum} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${maximum}`,
  });

export const missingMetadata = (key: string): RpcError =>
  new RpcError(STATUS.invalidArgument, `Required Metadata Property '${key}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
