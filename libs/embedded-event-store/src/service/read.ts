import { type Engine } from '../engine/engine.js';
import { joined } from '../engine/page.js';
import { readReadRequest, type ReadRequest } from '../wire/requests/read-request.js';
import { type Call } from './call.js';
import { resolveLinks } from './links.js';
import { pumpPages, type Step } from './page-pump.js';
import { LogReading, type Reading, StreamReading } from './reading.js';
import { invalidArgument, unknown } from './rpc-error.js';
import { subscribe } from './subscribe.js';

/** Read: a stream or the whole log, from either end, to a count or without an end. */
export const read = (engine: Engine, call: Call): void => {
  let request: ReadRequest | undefined;
  call.onMessage((message) => (request = readReadRequest(message)));
  call.onEnd(() => {
    if (!request) throw invalidArgument('options are missing');
    if (!request.hasUuidOption) throw invalidArgument('`uuidOption` is a required argument');
    start(engine, call, request);
  });
};

const start = (engine: Engine, call: Call, request: ReadRequest): void => {
  const { source, amount } = request;
  if (amount === undefined) throw invalidArgument('neither a count nor a subscription');
  switch (source.kind) {
    case 'none':
      throw invalidArgument('neither a stream nor $all');
    case 'all':
      if (amount === 'subscription') return subscribe(engine, call, { kind: 'all' }, request);
      return send(engine, call, request, new LogReading(engine, request), amount);
    case 'stream':
      if (source.name === '') throw unknown('the name of a stream must not be empty');
      if (amount === 'subscription') return subscribe(engine, call, source, request);
      return send(engine, call, request, new StreamReading(engine, source.name, request, amount, call), amount);
  }
};

const send = (engine: Engine, call: Call, { resolveLinks: links }: ReadRequest, reading: Reading, count: number) => {
  let left = count;
  let from: number | undefined;
  let ended = false;
  const next = (): Step => {
    const page = ended ? undefined : reading.page(from, left);
    if (!page) return { kind: 'done' };
    left -= page.count;
    from = page.next;
    ended = page.ended;
    if (ended && page.count === 0) return { kind: 'done' };
    const frames = joined(page);
    return { kind: 'frames', frames: links ? resolveLinks(engine, frames) : frames };
  };
  pumpPages(call, next, () => {
    reading.finish();
    call.end();
  });
};
