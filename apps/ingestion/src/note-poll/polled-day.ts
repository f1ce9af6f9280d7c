import { type LeagueId } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { causesIn, isScoreboardPolled } from './poll-cause.js';
import { dayPollStream } from './poll-events.js';

/** A league day as its polls told it: where their stream ends (-1 where there is none), and the games it ever named. */
export interface PolledDay {
  readonly revision: number;
  readonly games: readonly string[];
}

const namedIn = async (store: EventStore, stream: string): Promise<readonly string[]> => {
  const games = new Set<string>();
  for await (const event of store.read(stream)) {
    if (isScoreboardPolled(event)) for (const gameId of causesIn(event).keys()) games.add(gameId);
  }
  return [...games];
};

/** Reads the last event of the day's stream, and the whole stream only where that event is of old. */
export const polledDay = async (store: EventStore, league: LeagueId, day: string): Promise<PolledDay> => {
  const stream = dayPollStream(league, day);
  for await (const event of store.read(stream, { direction: 'backwards', limit: 1 })) {
    const told = isScoreboardPolled(event) ? event.data.games : undefined;
    return { revision: event.revision, games: told ?? (await namedIn(store, stream)) };
  }
  return { revision: -1, games: [] };
};
