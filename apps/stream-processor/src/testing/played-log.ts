import { gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { appendInTurn } from '@pbp/eventing/testing';
import { factsOfGame, type FeedGame, generateGame, pollsOf } from '@pbp/simulation';

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

interface Body {
  readonly bytes: Buffer;
  readonly fetchedAt: string;
}

/** Who notes what the feed says, as ingestion does. */
interface Notes {
  noteSummary(league: FeedGame['league'], gameId: string, body: Body): Promise<unknown>;
  noteScoreboard(league: FeedGame['league'], day: string, body: Body): Promise<unknown>;
}

/** A game as it is polled every ten minutes of play, of its day's scoreboard and of itself: the polls and what follows. */
export const notePolls = async (notes: Notes, id: string, seed: number): Promise<void> => {
  const game = generateGame({ seed, id });
  for (const { of, day, at, body } of pollsOf(game, { every: 600, of: 'both' })) {
    const answer = { bytes: Buffer.from(body), fetchedAt: new Date(at).toISOString() };
    if (of === 'summary') await notes.noteSummary(game.league, id, answer);
    else await notes.noteScoreboard(game.league, day, answer);
  }
};
