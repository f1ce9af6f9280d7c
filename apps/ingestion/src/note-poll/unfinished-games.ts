import { type GameEvent, gameEventOf, gameStream, type LeagueId } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { polledDay } from './polled-day.js';

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

/** What ends a game stands among its last events, and a server sends more of a stream than is taken from it. */
const atOnce = 32;

async function* newestFirst(store: EventStore, stream: string): AsyncGenerator<Envelope> {
  let before: { readonly from?: number } = {};
  for (;;) {
    const page = await Array.fromAsync(store.read(stream, { direction: 'backwards', limit: atOnce, ...before }));
    yield* page;
    const oldest = page.at(-1)?.revision ?? 0;
    if (oldest === 0) return;
    before = { from: oldest - 1 };
  }
}

const isFinished = async (store: EventStore, gameId: string): Promise<boolean> => {
  for await (const stored of newestFirst(store, gameStream(gameId))) {
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
    const { games } = await polledDay(store, league, day);
    for (const gameId of games) if (!(await isFinished(store, gameId))) unfinished.add(gameId);
  }
  return unfinished;
};
