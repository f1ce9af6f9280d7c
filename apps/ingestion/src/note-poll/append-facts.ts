import { passing } from '@pbp/crash-points';
import { type GameEvent, gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { appendable, factsToAppend } from './facts-to-append.js';
import { type PollCause } from './poll-cause.js';

/** Appends what follows from a poll behind `revision` (-1: the stream is new) and answers where the stream then ends. */
export const appendFacts = async (
  store: EventStore,
  gameId: string,
  facts: readonly GameEvent[],
  cause: Pick<PollCause, 'id' | 'fetchedAt'>,
  revision: number,
): Promise<number> => {
  let last = revision;
  for (const chunk of appendable(factsToAppend(gameId, facts, cause, revision + 1))) {
    last = (await store.append(gameStream(gameId), chunk, last < 0 ? 'none' : last)).revision;
    passing('ingestion: facts told, not remembered');
  }
  return last;
};
