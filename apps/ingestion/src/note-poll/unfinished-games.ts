import { type GameEvent, gameEventOf, gameStream, type LeagueId } from '@pbp/domain';
import { type EventStore, type ReadOptions } from '@pbp/eventing';
import { causesIn, isPoll } from './poll-cause.js';
import { dayPollStream } from './poll-events.js';

const gamesIn = async (store: EventStore, stream: string, end: ReadOptions): Promise<readonly string[]> => {
  for await (const event of store.read(stream, { ...end, limit: 1 }))
    return isPoll(event) ? [...causesIn(event).keys()] : [];
  return [];
};

/** A day's first poll names every game that was announced for it; one that was added since may be in its last. */
const gamesOf = async (store: EventStore, league: LeagueId, day: string): Promise<readonly string[]> => {
  const stream = dayPollStream(league, day);
  const ends = [await gamesIn(store, stream, {}), await gamesIn(store, stream, { direction: 'backwards' })];
  return [...new Set(ends.flat())];
};

/** What an event says of whether there is more to hear of its game; undefined where it says nothing of that. */
const isFinishedBy = ({ type }: GameEvent): boolean | undefined => {
  switch (type) {
    case 'GameEnded':
    case 'FinalScoreRevised':
    case 'GamePostponed':
    case 'GameCanceled':
      return true;
    case 'GameStarted':
    case 'GameReopened':
    case 'GameRescheduled':
      return false;
    default:
      return undefined;
  }
};

const isFinished = async (store: EventStore, gameId: string): Promise<boolean> => {
  for await (const stored of store.read(gameStream(gameId), { direction: 'backwards' })) {
    const finished = isFinishedBy(gameEventOf(stored));
    if (finished !== undefined) return finished;
  }
  return false;
};

/**
 * The games announced for these league days (yyyy-mm-dd) that the log holds as neither ended nor called off: in
 * progress, suspended, delayed, or due on a day that may have come since. Reads the ends of streams only.
 */
export const unfinishedGames = async (
  store: EventStore,
  league: LeagueId,
  days: readonly string[],
): Promise<ReadonlySet<string>> => {
  const unfinished = new Set<string>();
  for (const day of days) {
    for (const gameId of await gamesOf(store, league, day))
      if (!(await isFinished(store, gameId))) unfinished.add(gameId);
  }
  return unfinished;
};
