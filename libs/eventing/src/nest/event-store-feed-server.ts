import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { type FeedBatch, type FeedOptions } from '../feed/feed.js';
import { runFeed, type RunningFeed } from '../feed/run-feed.js';
import { FeedContext } from './feed-context.js';
import { type FeedSubscription } from './on-feed.js';

/** What all feeds of one process share. */
export type EventStoreFeedServerOptions = Pick<
  FeedOptions,
  'store' | 'checkpoint' | 'deadLetters' | 'batch' | 'retry' | 'isTransient'
> & { readonly observe?: (feed: string, ...sign: Parameters<NonNullable<FeedOptions['observe']>>) => void };

/** Nest transport that feeds handlers marked with `OnFeed` straight from the event store. */
export class EventStoreFeedServer extends Server implements CustomTransportStrategy {
  readonly #stopping = new AbortController();
  readonly #feeds = new Map<string, RunningFeed>();

  constructor(private readonly options: EventStoreFeedServerOptions) {
    super();
  }

  listen(callback: () => void): void {
    for (const [name, handler] of this.messageHandlers) {
      if (handler.next) throw new Error(`two handlers for the feed ${name}: a feed has one`);
      this.#feeds.set(name, this.#start(name, handler));
    }
    callback();
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#feeds.values()].map(({ finished }) => finished));
  }

  /** The running feed of that name, for an operator to redrive or skip. */
  feed(name: string): RunningFeed | undefined {
    return this.#feeds.get(name);
  }

  /** Nest asks for it; this transport reports through `observe` instead. */
  on(): void {}

  unwrap<T>(): T {
    return this.#feeds as T;
  }

  #start(name: string, handler: MessageHandler): RunningFeed {
    const { observe, ...shared } = this.options;
    return runFeed({
      ...shared,
      ...subscriptionOf(handler),
      name,
      handler: (batch) => give(handler, batch),
      observe: observe && ((sign) => observe(name, sign)),
      signal: this.#stopping.signal,
    });
  }
}

const subscriptionOf = ({ extras }: MessageHandler): FeedSubscription =>
  (extras?.['feed'] as FeedSubscription | undefined) ?? {};

/** Nest hands back a promise of an observable; the batch is done when that completes. */
const give = async (handler: MessageHandler, batch: FeedBatch): Promise<void> => {
  const result: unknown = await handler(batch, new FeedContext([batch.feed]));
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
};
