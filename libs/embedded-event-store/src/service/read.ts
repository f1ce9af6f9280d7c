import { type Engine } from '../engine/engine.js';
import { joined, type Page } from '../engine/page.js';
import { type Origin, readReadRequest, type ReadRequest } from '../wire/requests/read-request.js';
import { streamNotFound } from '../wire/responses/read-response.js';
import { LONG_MAX } from '../wire/varint.js';
import { type Call } from './call.js';
import { compileFilter } from './filter.js';
import { resolveLinks } from './links.js';
import { pumpPages, type Step } from './page-pump.js';
import { invalidArgument, streamDeleted, unknown } from './rpc-error.js';
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
      return send(engine, call, request, pagesOfAll(engine, request), amount);
    case 'stream':
      if (source.name === '') throw unknown('the name of a stream must not be empty');
      if (amount === 'subscription') return subscribe(engine, call, source, request);
      return send(engine, call, request, pagesOfStream(engine, source.name, request, call), amount);
  }
};

/** Reads the page from a revision or position on; undefined ends the answer. */
type ReadPage = (from: number | undefined, limit: number) => Page | undefined;

const send = (engine: Engine, call: Call, { resolveLinks: links }: ReadRequest, readPage: ReadPage, count: number) => {
  let left = count;
  let from: number | undefined;
  let ended = false;
  const next = (): Step => {
    const page = ended ? undefined : readPage(from, left);
    if (!page) return { kind: 'done' };
    left -= page.count;
    from = page.next;
    ended = page.ended;
    if (ended && page.count === 0) return { kind: 'done' };
    const frames = joined(page);
    return { kind: 'frames', frames: links ? resolveLinks(engine, frames) : frames };
  };
  pumpPages(call, next, () => call.end());
};

const pagesOfAll = (engine: Engine, { origin, backwards, filter }: ReadRequest): ReadPage => {
  const keep = filter && compileFilter(filter);
  const first = backwards ? firstBefore(origin) : firstFrom(origin, engine.tail + 1);
  return (from = first, limit) => engine.readAll({ from, backwards, limit }, keep);
};

/** Positions of `$all` lie before their event when read backwards. */
const firstBefore = (origin: Origin): number => (origin === 'start' ? 0 : origin === 'end' ? LONG_MAX : origin - 1);

const firstFrom = (origin: Origin, end: number): number => (origin === 'start' ? 0 : origin === 'end' ? end : origin);

const pagesOfStream = (engine: Engine, stream: string, { origin, backwards }: ReadRequest, call: Call): ReadPage => {
  if (origin === 'end' && !backwards) throw unknown('a stream cannot be read forwards from its end');
  const first = firstFrom(origin, LONG_MAX);
  return (from, limit) => {
    const page = engine.readStream(stream, { from: from ?? first, backwards, limit });
    if (page.kind === 'page') return page;
    if (page.kind === 'stream-deleted') throw streamDeleted(stream);
    if (from === undefined) call.write(streamNotFound(stream));
    return undefined;
  };
};
