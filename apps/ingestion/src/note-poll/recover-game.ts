import { passing } from '@pbp/crash-points';
import { evolve, gameEventOf, gameStream, initialState, type KnownGame } from '@pbp/domain';
import { type KnownFeed, unknownFeed } from '@pbp/espn';
import { comparePositions, type Envelope, type EventStore } from '@pbp/eventing';
import { appendFacts } from './append-facts.js';
import { daysOfGame } from './days-of-game.js';
import { derive } from './derive.js';
import { causesIn, isPoll, type PollCause } from './poll-cause.js';
import { dayPollStream, gamePollStream } from './poll-events.js';

/** What is known of a game, and where its two streams end (-1 where there is none). */
export interface TrackedGame {
  readonly feed: KnownFeed;
  readonly revision: number;
  readonly pollRevision: number;
}

interface Polls {
  readonly causes: readonly PollCause[];
  readonly revision: number;
}

const readAll = async (store: EventStore, stream: string): Promise<readonly Envelope[]> => {
  const events: Envelope[] = [];
  for await (const event of store.read(stream)) events.push(event);
  return events;
};

const pollsOf = async (store: EventStore, stream: string, gameId: string): Promise<Polls> => {
  const events = await readAll(store, stream);
  const causes = events.filter(isPoll).flatMap((event) => causesIn(event).get(gameId) ?? []);
  return { causes, revision: events.at(-1)?.revision ?? -1 };
};

const gameOf = (events: readonly Envelope[]): KnownGame | null => {
  const game = events.reduce((state, stored) => evolve(state, gameEventOf(stored)), initialState());
  return game.known ? game : null;
};

const feedAfter = (gameId: string, causes: readonly PollCause[]): KnownFeed =>
  causes.reduce((known, { said }) => derive(known, said).known, unknownFeed(gameId));

/**
 * What a game's streams say is known of it. If the process ended between noting a poll and appending what follows from
 * it, the missing facts are appended now: they are those of the newest poll beyond the ones that name it as their cause.
 */
export const recoverGame = async (
  store: EventStore,
  gameId: string,
  league: KnownGame['league'],
  day: string | null,
): Promise<TrackedGame> => {
  const noted = await readAll(store, gameStream(gameId));
  const own = await pollsOf(store, gamePollStream(gameId), gameId);
  const game = gameOf(noted);
  const filed = game?.league ?? league;
  const days = await Promise.all(
    (await daysOfGame(store, gameId, filed, noted, day)).map((one) =>
      pollsOf(store, dayPollStream(filed, one), gameId),
    ),
  );
  const causes = [own, ...days]
    .flatMap((polls) => polls.causes)
    .sort((a, b) => comparePositions(a.position, b.position));
  const newest = causes.at(-1);
  passing('ingestion: game read again, missing facts not told');
  if (!newest) return { feed: unknownFeed(gameId), revision: noted.length - 1, pollRevision: own.revision };

  const { facts, known } = derive(feedAfter(gameId, causes.slice(0, -1)), newest.said);
  const appended = noted.filter(({ metadata }) => metadata.causationId === newest.id).length;
  const revision = await appendFacts(store, gameId, facts.slice(appended), newest, noted.length - 1);
  return { feed: known, revision, pollRevision: own.revision };
};
