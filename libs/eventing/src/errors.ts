import { type ExpectedRevision } from './event-store.js';

/** What a store refuses or fails to do. `code` is stable; `retryable` says that the same call may succeed later. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string;
  abstract readonly retryable: boolean;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The stream was not at the expected revision: read and decide again. `actual` is unknown to some servers. */
export class ConcurrencyError extends EventStoreError {
  readonly code = 'CONCURRENCY';
  readonly retryable = false;

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number | 'none' | undefined,
    options?: ErrorOptions,
  ) {
    super(`${stream} was expected at revision ${expected} and is at ${actual ?? 'another'}`, options);
  }
}

/** The stream was deleted for good: it can neither be read nor written again. */
export class StreamDeletedError extends EventStoreError {
  readonly code = 'STREAM_DELETED';
  readonly retryable = false;

  constructor(
    readonly stream: string,
    options?: ErrorOptions,
  ) {
    super(`${stream} was deleted`, options);
  }
}

/** One append is larger than the store takes (1 MiB unless configured otherwise). */
export class EventTooLargeError extends EventStoreError {
  readonly code = 'EVENT_TOO_LARGE';
  readonly retryable = false;

  constructor(
    readonly stream: string,
    readonly limitInBytes: number | undefined,
    options?: ErrorOptions,
  ) {
    super(`the append to ${stream} is larger than ${limitInBytes ?? 'the limit of'} bytes`, options);
  }
}

/** The events are no events: refused before anything is sent. */
export class InvalidAppendError extends EventStoreError {
  readonly code = 'INVALID_APPEND';
  readonly retryable = false;
}

/** The store understood the call and will not do it (access denied, unsupported). */
export class StoreRefusedError extends EventStoreError {
  readonly code = 'STORE_REFUSED';
  readonly retryable = false;
}

/** The store cannot be reached or does not answer. */
export class StoreUnavailableError extends EventStoreError {
  readonly code: string = 'STORE_UNAVAILABLE';
  readonly retryable = true;
}

/** No answer came: the events may have been stored. Append them again with the same ids at the same revision. */
export class AppendOutcomeUnknownError extends StoreUnavailableError {
  override readonly code = 'APPEND_OUTCOME_UNKNOWN';
}
