import { type Engine, type VisiblePage } from '../engine/engine.js';
import { type Keep, type Page } from '../engine/page.js';
import { type Origin, type ReadRequest } from '../wire/requests/read-request.js';
import { firstStreamPosition, lastStreamPosition, streamNotFound } from '../wire/responses/read-response.js';
import { LONG_MAX } from '../wire/varint.js';
import { type Call } from './call.js';
import { compileFilter } from './filter.js';
import { streamDeleted, unknown } from './rpc-error.js';

/** Where the pages of an answer come from. */
export interface Reading {
  /** The page from a revision or position on, or the first; undefined ends the answer. Throws RpcError. */
  page(from: number | undefined, limit: number): Page | undefined;
  /** Says what is to be said behind the last event. */
  finish(): void;
}

/** The log over all streams. */
export class LogReading implements Reading {
  readonly #first: number;
  readonly #backwards: boolean;
  readonly #keep: Keep | undefined;

  /** Throws RpcError for a filter that is none. */
  constructor(
    private readonly engine: Engine,
    { origin, backwards, filter }: ReadRequest,
  ) {
    this.#first = backwards ? firstBefore(origin) : firstFrom(origin, engine.tail + 1);
    this.#backwards = backwards;
    this.#keep = filter && compileFilter(filter);
  }

  page(from = this.#first, limit: number): Page {
    return this.engine.readAll({ from, backwards: this.#backwards, limit }, this.#keep);
  }

  finish(): void {}
}

/** So many events EventStoreDB looks at before it says where a stream begins. */
const PAGE_OF_EVENTS = 32;

/** One stream. */
export class StreamReading implements Reading {
  readonly #first: number;
  #last: number | undefined;

  /** Throws RpcError. */
  constructor(
    private readonly engine: Engine,
    private readonly stream: string,
    private readonly request: Pick<ReadRequest, 'origin' | 'backwards' | 'compatibility'>,
    private readonly count: number,
    private readonly call: Call,
  ) {
    const { origin, backwards } = request;
    if (origin === 'end' && !backwards) throw unknown('a stream cannot be read forwards from its end');
    this.#first = firstFrom(origin, LONG_MAX);
  }

  page(from: number | undefined, limit: number): Page | undefined {
    const { backwards } = this.request;
    const page = this.engine.readStream(this.stream, { from: from ?? this.#first, backwards, limit });
    switch (page.kind) {
      case 'page':
        if (from === undefined) this.#begin(page);
        return page;
      case 'stream-deleted':
        throw streamDeleted(this.stream);
      case 'stream-not-found':
        if (from === undefined) this.call.write(streamNotFound(this.stream));
        return undefined;
    }
  }

  finish(): void {
    if (this.#last !== undefined) this.call.write(lastStreamPosition(this.#last));
  }

  #begin({ firstVisible, last }: VisiblePage): void {
    if (this.request.compatibility < 1) return;
    this.#last = last;
    if (this.request.backwards) return;
    const looked = this.#first + Math.min(PAGE_OF_EVENTS, this.count);
    if (looked <= firstVisible) this.call.write(firstStreamPosition(firstVisible));
    else if (this.#first > last + 1) this.call.write(firstStreamPosition(last + 1));
  }
}

/** Positions of `$all` lie before their event when read backwards. */
const firstBefore = (origin: Origin): number => (origin === 'start' ? 0 : origin === 'end' ? LONG_MAX : origin - 1);

const firstFrom = (origin: Origin, end: number): number => (origin === 'start' ? 0 : origin === 'end' ? end : origin);
