import { type Engine } from '../engine/engine.js';
import { type BatchAppendRequest, readBatchAppendRequest } from '../wire/requests/batch-append-request.js';
import {
  batchAppendedResponse,
  batchFailedResponse,
  type BatchFailure,
} from '../wire/responses/batch-append-response.js';
import { BatchAnswers } from './batch-answers.js';
import { BatchPart, toBatchFailure } from './batch-part.js';
import { type Call } from './call.js';
import { toRpcError } from './guard.js';
import { requireTarget } from './proposals.js';

/** How long the parts of one append may take to come, whatever its deadline. */
const LONGEST_WAIT = 2_000;

/**
 * BatchAppend: one call per connection that carries many appends, each in one or more messages with a correlation id,
 * answered in the order in which they become durable.
 */
export const batchAppend = (engine: Engine, call: Call): void => {
  const appends = new BatchAppends(engine, new BatchAnswers(call));
  call.begin();
  call.onMessage((message) => appends.receive(readBatchAppendRequest(message)));
  call.onEnd(() => appends.end());
  call.onClose(() => appends.dropUnfinished());
};

/** The appends of one call. */
class BatchAppends {
  /** Those of which more is to come, by their correlation id. */
  readonly #unfinished = new Map<string, BatchPart>();

  constructor(
    private readonly engine: Engine,
    private readonly answers: BatchAnswers,
  ) {}

  receive(request: BatchAppendRequest): void {
    const key = request.correlationId.toString('latin1');
    const part = this.#unfinished.get(key) ?? this.#start(request);
    // The rest of an append that was refused already.
    if (!part) return;
    const failure = part.add(request.events);
    if (failure) return this.#refuse(key, part, failure);
    if (!request.isFinal) return this.#wait(key, part);
    this.#drop(key);
    this.answers.expect(submit(this.engine, part));
  }

  end(): void {
    this.answers.endWhenAllAreSent();
  }

  dropUnfinished(): void {
    for (const key of [...this.#unfinished.keys()]) this.#drop(key);
  }

  #start({ correlationId, options }: BatchAppendRequest): BatchPart | undefined {
    if (!options) return undefined;
    const part = new BatchPart({ correlationId, stream: options.stream }, options);
    if (options.timeout > 0) return part;
    this.answers.send(batchFailedResponse(part.address, { kind: 'timeout' }));
    return undefined;
  }

  #wait(key: string, part: BatchPart): void {
    if (this.#unfinished.has(key)) return;
    this.#unfinished.set(key, part);
    part.expireIn(Math.min(part.options.timeout, LONGEST_WAIT), () => this.#refuse(key, part, { kind: 'timeout' }));
  }

  #refuse(key: string, part: BatchPart, failure: BatchFailure): void {
    this.#drop(key);
    this.answers.send(batchFailedResponse(part.address, failure));
  }

  #drop(key: string): void {
    this.#unfinished.get(key)?.stopWaiting();
    this.#unfinished.delete(key);
  }
}

/** Never rejects: a failure is an answer too. */
const submit = async (engine: Engine, { address, options, events }: BatchPart): Promise<Buffer> => {
  try {
    const { stream, expected } = requireTarget(options);
    const outcome = await engine.write({ kind: 'append', stream, expected, events });
    switch (outcome.kind) {
      case 'written':
        return batchAppendedResponse(address, outcome);
      case 'wrong-revision':
        return batchFailedResponse(address, { kind: 'wrong-revision', expected, current: outcome.current });
      case 'stream-deleted':
        return batchFailedResponse(address, { kind: 'stream-deleted' });
    }
  } catch (error) {
    return batchFailedResponse(address, toBatchFailure(toRpcError(error)));
  }
};
