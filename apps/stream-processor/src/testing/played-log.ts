import { gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { appendInTurn } from '@pbp/eventing/testing';
import { factsOfGame, generateGame } from '@pbp/simulation';

const eventsAtOnce = 25;

const played = (id: string, seed: number) => [gameStream(id), factsOfGame(generateGame({ seed, id }))] as const;

/** A finished game as a writer would append it, a few events at a time. Answers how many events its stream then has. */
export const appendGame = (store: EventStore, id: string, seed: number): Promise<number> =>
  appendInTurn(store, new Map([played(id, seed)]), eventsAtOnce);

/** So many finished games side by side. Answers how many events they have. */
export const appendGames = (store: EventStore, games: number): Promise<number> => {
  const evening = Array.from({ length: games }, (_, seed) => played(String(401_000_000 + seed), seed));
  return appendInTurn(store, new Map(evening), eventsAtOnce);
};
