import { type Engine } from '../engine/engine.js';
import { type BatchAppendRequest, readBatchAppendRequest } from '../wire/requests/batch-append-request.js';
import { batchAppendedResponse, batchFailedResponse } from '../wire/responses/batch-append-response.js';
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
  const answers = new BatchAnswers(call);
  const unfinished = new Map<string, BatchPart>();
  call.begin();
  call.onMessage((message) => {
    const request = readBatchAppendRequest(message);
    const key = request.correlationId.toString('latin1');
    const part = unfinished.get(key) ?? start(request);
    // The rest of an append that was refused already.
    if (!part) return;
    const failure = part.add(request.events);
    if (failure) {
      drop(key);
      return answers.send(batchFailedResponse(part.address, failure));
    }
    if (!request.isFinal) return wait(key, part);
    drop(key);
    answers.expect(submit(engine, part));
  });
  call.onEnd(() => answers.endWhenAllAreSent());
  call.onClose(() => {
    for (const key of [...unfinished.keys()]) drop(key);
  });

  const start = ({ correlationId, options }: BatchAppendRequest): BatchPart | undefined => {
    if (!options) return undefined;
    const part = new BatchPart({ correlationId, stream: options.stream }, options);
    if (options.timeout > 0) return part;
    answers.send(batchFailedResponse(part.address, { kind: 'timeout' }));
    return undefined;
  };
  const wait = (key: string, part: BatchPart): void => {
    if (unfinished.has(key)) return;
    unfinished.set(key, part);
    part.expireIn(Math.min(part.options.timeout, LONGEST_WAIT), () => {
      drop(key);
      answers.send(batchFailedResponse(part.address, { kind: 'timeout' }));
    });
  };
  const drop = (key: string): void => {
    unfinished.get(key)?.stopWaiting();
    unfinished.delete(key);
  };
};

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
