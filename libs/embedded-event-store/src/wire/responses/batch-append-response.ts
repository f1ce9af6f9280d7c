import { message, type MessageWriter } from '../message-writer.js';
import { type Appended, successMessage, type WrongRevision } from './append-response.js';

/** Which append of the shared call an answer belongs to. */
export interface BatchAddress {
  /** The encoded UUID message, as it came. */
  readonly correlationId: Buffer;
  readonly stream: string;
}

/** Why an append of a batch failed; each has a status code and a detail message of its own. */
export type BatchFailure =
  | ({ readonly kind: 'wrong-revision' } & WrongRevision)
  | { readonly kind: 'stream-deleted' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'append-too-large'; readonly maximum: number }
  | { readonly kind: 'bad-request'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export const batchAppendedResponse = (address: BatchAddress, appended: Appended): Buffer =>
  addressed(address).message(3, successMessage(appended)).frame();

export const batchFailedResponse = (address: BatchAddress, failure: BatchFailure): Buffer =>
  addressed(address).message(2, statusOf(failure)).frame();

const addressed = ({ correlationId, stream }: BatchAddress): MessageWriter =>
  message().bytes(1, correlationId).message(4, message().text(3, stream));

/** A google.rpc.Status with one detail. */
const status = (code: number, text: string, detail: string, content = message()): MessageWriter =>
  message()
    .uint(1, code)
    .text(2, text)
    .message(3, message().text(1, `type.googleapis.com/event_store.client.${detail}`).message(2, content));

const statusOf = (failure: BatchFailure): MessageWriter => {
  switch (failure.kind) {
    case 'wrong-revision':
      return status(6, 'WrongExpectedVersion', 'WrongExpectedVersion', wrongRevisionMessage(failure));
    case 'stream-deleted':
      return status(5, 'StreamDeleted', 'StreamDeleted');
    case 'timeout':
      return status(4, 'Timeout', 'Timeout');
    case 'append-too-large':
      return status(3, 'MaximumAppendSizeExceeded', 'MaximumAppendSizeExceeded', message().uint(1, failure.maximum));
    case 'bad-request':
      return status(3, failure.reason, 'BadRequest', message().text(1, failure.reason));
    case 'unknown':
      return status(2, failure.reason, 'Unknown');
  }
};

const wrongRevisionMessage = ({ expected, current }: WrongRevision): MessageWriter => {
  const wrong = message();
  if (current < 0) wrong.empty(2);
  else wrong.uint(1, current);
  switch (expected) {
    case 'any':
      return wrong.empty(4);
    case 'stream-exists':
      return wrong.empty(5);
    case 'no-stream':
      return wrong.empty(6);
    default:
      return wrong.uint(3, expected);
  }
};
