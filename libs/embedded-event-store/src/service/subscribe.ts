import { randomUUID } from 'node:crypto';
import { type Engine } from '../engine/engine.js';
import { type Committed } from '../engine/operation.js';
import { type ReadRequest } from '../wire/requests/read-request.js';
import { caughtUp, subscriptionConfirmed } from '../wire/responses/read-response.js';
import { AllFeed } from './all-feed.js';
import { type Call } from './call.js';
import { type Feed } from './feed.js';
import { guard } from './guard.js';
import { resolveLinks } from './links.js';
import { pumpPages, type Step } from './page-pump.js';
import { StreamFeed } from './stream-feed.js';

/** A client that leaves this much unread gets no more pushed; it catches up from pages instead. */
const LONGEST_BACKLOG = 1024 * 1024;

type Source = { readonly kind: 'stream'; readonly name: string } | { readonly kind: 'all' };

/** Read without an end: what is there, then what comes. */
export const subscribe = (engine: Engine, call: Call, source: Source, request: ReadRequest): void => {
  const feed =
    source.kind === 'all'
      ? new AllFeed(engine, request.origin, request.filter)
      : new StreamFeed(engine, source.name, request.origin);
  new Subscription(engine, call, feed, request.resolveLinks).start();
};

/**
 * Pages until none is left and, in that same turn, live: nothing can come between. Live, committed frames are written as
 * they are. There is no queue of its own: a client that does not read falls back to pages, so memory stays bounded.
 */
class Subscription {
  #live = false;

  constructor(
    private readonly engine: Engine,
    private readonly call: Call,
    private readonly feed: Feed,
    private readonly links: boolean,
  ) {}

  start(): void {
    this.call.write(subscriptionConfirmed(randomUUID()));
    this.call.onClose(this.feed.watch((committed) => this.#push(committed)));
    if (!this.feed.silent) this.#catchUp();
  }

  #catchUp(): void {
    this.#live = false;
    pumpPages(
      this.call,
      () => this.#nextStep(),
      () => this.#goLive(),
    );
  }

  #nextStep(): Step {
    const frames = this.feed.nextPage();
    return frames ? { kind: 'frames', frames: this.#resolved(frames) } : { kind: 'done' };
  }

  #goLive(): void {
    this.#live = true;
    this.call.write(Buffer.concat([this.feed.checkpoint(), caughtUp(this.feed.place(), Date.now())]));
  }

  #push(committed: readonly Committed[]): void {
    if (!this.#live || this.call.closed) return;
    if (this.call.backlog > LONGEST_BACKLOG) {
      this.#live = false;
      return this.call.whenDrained(() => this.#catchUp());
    }
    guard(this.call, () => {
      for (const events of committed) {
        const frames = this.feed.accept(events);
        if (frames.length > 0) this.call.write(this.#resolved(frames));
        this.feed.afterAccept?.(events);
      }
    });
  }

  #resolved(frames: Buffer): Buffer {
    return this.links ? resolveLinks(this.engine, frames) : frames;
  }
}
