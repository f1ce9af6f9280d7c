import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { gameStream } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { unknownGame } from '../http/problem-error.js';

/** The game's log as it lies, from its first event on. */
export class ExportEvents extends Query<AsyncIterable<Envelope>> {
  constructor(readonly gameId: string) {
    super();
  }
}

/** Reads the first event before it answers, so that an unknown game or a store that is away is still a problem. */
const begun = async (events: AsyncIterable<Envelope>, gameId: string): Promise<AsyncIterable<Envelope>> => {
  const iterator = events[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw unknownGame(gameId);
  return (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
};

@QueryHandler(ExportEvents)
export class ExportEventsHandler implements IQueryHandler<ExportEvents> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ gameId }: ExportEvents): Promise<AsyncIterable<Envelope>> {
    return begun(this.store.read(gameStream(gameId)), gameId);
  }
}
