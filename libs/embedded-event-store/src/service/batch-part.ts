import { type InvalidEvent, type ProposedEvent } from '../wire/proposed-event.js';
import { type WriteOptions } from '../wire/requests/write-options.js';
import { type BatchAddress, type BatchFailure } from '../wire/responses/batch-append-response.js';
import { toRpcError } from './guard.js';
import { MAX_APPEND_BYTES, requireValid } from './proposals.js';
import { type RpcError, STATUS } from './rpc-error.js';

/** One append of a BatchAppend call while its messages come in. */
export class BatchPart {
  readonly events: ProposedEvent[] = [];
  #size = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly address: BatchAddress,
    readonly options: WriteOptions,
  ) {}

  /** Answers why the append cannot be, if so. */
  add(events: readonly (ProposedEvent | InvalidEvent)[]): BatchFailure | undefined {
    try {
      for (const event of events.map(requireValid)) {
        this.#size += event.size;
        this.events.push(event);
      }
    } catch (error) {
      return toBatchFailure(toRpcError(error));
    }
    return this.#size > MAX_APPEND_BYTES ? { kind: 'append-too-large', maximum: MAX_APPEND_BYTES } : undefined;
  }

  expireIn(milliseconds: number, expired: () => void): void {
    this.#timer = setTimeout(expired, milliseconds);
  }

  stopWaiting(): void {
    clearTimeout(this.#timer);
  }
}

export const toBatchFailure = ({ status, message }: RpcError): BatchFailure =>
  status === STATUS.invalidArgument ? { kind: 'bad-request', reason: message } : { kind: 'unknown', reason: message };
