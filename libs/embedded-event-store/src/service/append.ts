import { type Engine } from '../engine/engine.js';
import { type ProposedEvent } from '../wire/proposed-event.js';
import { readAppendRequest } from '../wire/requests/append-request.js';
import { type WriteOptions } from '../wire/requests/write-options.js';
import { appendedResponse, wrongRevisionResponse } from '../wire/responses/append-response.js';
import { type Call } from './call.js';
import { respond } from './guard.js';
import { MAX_APPEND_BYTES, requireTarget, requireValid } from './proposals.js';
import { appendTooLarge, streamDeleted } from './rpc-error.js';

/** Append: the client streams its options, then event after event, and gets one answer at the end. */
export const append = (engine: Engine, call: Call): void => {
  const events: ProposedEvent[] = [];
  let options: WriteOptions | undefined;
  let size = 0;
  call.onMessage((message) => {
    const request = readAppendRequest(message);
    if (request.kind === 'options') options = request.options;
    if (request.kind !== 'event') return;
    const event = requireValid(request.event);
    size += event.size;
    if (size > MAX_APPEND_BYTES) throw appendTooLarge(MAX_APPEND_BYTES);
    events.push(event);
  });
  call.onEnd(() => {
    void respond(call, () => appendTo(engine, options, events));
  });
};

const appendTo = async (
  engine: Engine,
  options: WriteOptions | undefined,
  events: readonly ProposedEvent[],
): Promise<Buffer> => {
  const { stream, expected } = requireTarget(options);
  const outcome = await engine.write({ kind: 'append', stream, expected, events });
  switch (outcome.kind) {
    case 'written':
      return appendedResponse(outcome);
    case 'wrong-revision':
      return wrongRevisionResponse({ expected, current: outcome.current });
    case 'stream-deleted':
      throw streamDeleted(stream);
  }
};
