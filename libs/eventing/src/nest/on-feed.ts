import { applyDecorators, type ArgumentsHost, Catch, type ExceptionFilter, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';

/** What a handler says of its feed; every transport finds it beside the handler. */
export interface FeedSubscription {
  /** Streams whose name starts with one of these; all when left out. */
  readonly prefixes?: readonly string[];
  /** Without a checkpoint: 'start' for what can be rebuilt, 'end' for what has effects outside. */
  readonly startFrom?: 'start' | 'end';
  /** Who moves the checkpoint: the feed after the handler, or the handler in its own transaction. */
  readonly checkpointBy?: 'feed' | 'handler';
}

/** Nest would replace an error by "Internal server error"; the dead letters need the real one. */
@Catch()
class FeedErrors implements ExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Marks a controller's method as the handler of a feed: it gets a FeedBatch, and returning says "done". `name` is
 * permanent, for it owns the checkpoint. The transport decides where the batches come from.
 */
export const OnFeed = (name: string, subscription: FeedSubscription = {}): MethodDecorator =>
  applyDecorators(EventPattern<string>(name, { feed: subscription }), UseFilters(new FeedErrors()));
