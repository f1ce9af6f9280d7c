import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBody } from '@pbp/espn';
import { type FeedGame, type JsonObject, NotReplayable, replayOf } from '@pbp/simulation';
import { type Programme } from './programme.js';

/** There is nothing to replay; the message says where was looked. */
export class NoRecordings extends Error {}

const readSummary = (file: string): JsonObject => {
  const decoded = decodeBody(readFileSync(file));
  if (decoded.kind !== 'json') throw new NotReplayable(decoded.detail);
  if (typeof decoded.value !== 'object' || decoded.value === null || Array.isArray(decoded.value))
    throw new NotReplayable('not a JSON object');
  return decoded.value as JsonObject;
};

/** Files that are no finished basketball game are passed over: folders of recordings hold all kinds. */
const replayIfPossible = (file: string): FeedGame[] => {
  try {
    return [replayOf(readSummary(file))];
  } catch {
    return [];
  }
};

const gamesIn = (directory: string): FeedGame[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /summary.*\.json(\.gz)?$/.test(name))
    .sort()
    .flatMap((name) => replayIfPossible(join(directory, name)));

const minute = 60_000;

/** Recorded finals at their own dates; when one day is over the clock leaps to the next that has a game. */
export const recordings = (directory: string): Programme => {
  const games = gamesIn(directory).sort((a, b) => a.startsAt - b.startsAt);
  const [first] = games;
  if (!first)
    throw new NoRecordings(`no finished basketball game in ${directory} (looked for summary*.json and .json.gz)`);
  return {
    name: `recordings ${games.map(({ id }) => id).join(',')}`,
    opensAt: first.startsAt - 5 * minute,
    games: (league, day) => games.filter((game) => game.league === league && game.day === day),
    game: (id) => games.find((game) => game.id === id),
    current: (at) => {
      const next = games.find((game) => game.finalAt + 12 * minute > at) ?? games.at(-1);
      return games.filter((game) => game.day === next?.day);
    },
    leapFrom: (at) => {
      const going = games.some((game) => at >= game.startsAt - 10 * minute && at < game.finalAt + 12 * minute);
      const next = games.find((game) => game.startsAt > at);
      return going || !next ? undefined : next.startsAt - 5 * minute;
    },
  };
};
