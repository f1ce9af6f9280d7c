import { type GameEvent, gameSchemaVersion, gameStream } from '@pbp/domain';
import { type NewEvent, uuidV5 } from '@pbp/eventing';
import { type PollCause } from './poll-cause.js';

/** Facts as new events of the game's stream, the first of them at `revision`. A retry makes the same ids. */
export const factsToAppend = (
  gameId: string,
  facts: readonly GameEvent[],
  cause: Pick<PollCause, 'id' | 'fetchedAt'>,
  revision: number,
): readonly NewEvent<GameEvent>[] =>
  facts.map((fact, index) => ({
    id: uuidV5(`${gameStream(gameId)}@${revision + index}/${fact.type}/${cause.id}`),
    type: fact.type,
    data: fact.data,
    metadata: { at: cause.fetchedAt, correlationId: cause.id, causationId: cause.id, schemaVersion: gameSchemaVersion },
  }));

const mostBytes = 900_000;

/** Appends are limited to 1 MiB: a first poll of a long game is split, in order. */
export const appendable = <E extends NewEvent>(events: readonly E[]): readonly (readonly E[])[] => {
  const chunks: E[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event));
    if (bytes + size > mostBytes) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(event);
    bytes += size;
  }
  return chunks;
};
