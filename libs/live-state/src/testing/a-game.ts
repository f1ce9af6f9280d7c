import { type Game, type GameEvent, gameStream, initialState } from '@pbp/domain';
import { type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { foldPassingOver } from '../wire-event.js';

const team = (id: string) => ({ id, abbreviation: id, name: id, location: id });

export const announced = (gameId: string): GameEvent => ({
  type: 'GameScheduled',
  data: {
    gameId,
    league: 'nba',
    day: '2026-06-03',
    startsAt: '2026-06-03T23:30:00.000Z',
    home: team('H'),
    away: team('A'),
    neutralSite: false,
    regulationPeriods: 4,
  },
});

/** The nth of many facts that are all seen in the state. */
export const played = (gameId: string, n: number): GameEvent => ({
  type: 'PlayRecorded',
  data: {
    gameId,
    play: {
      id: `p${n}`,
      period: 1,
      clock: '10:00',
      secondsLeft: 600,
      action: { kind: 'other' },
      type: { id: '0', text: 'Nothing much' },
      text: `Play ${n}`,
      participants: [],
      points: 0,
    },
    after: n === 1 ? null : `p${n - 1}`,
  },
});

/** Revisions 0 to `last`. */
export const gameUpTo = (gameId: string, last: number): GameEvent[] =>
  Array.from({ length: last + 1 }, (_, n) => (n === 0 ? announced(gameId) : played(gameId, n)));

const newEvent = (event: GameEvent, revision: number, log: string): NewEvent => ({
  ...event,
  id: uuidV5(`${log} ${event.data.gameId}/${revision}`),
  metadata: { at: '2026-06-03T23:30:00.000Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 },
});

/** Appends the game's events after revision `after` up to and with `last`. */
export const appendUpTo = async (
  store: EventStore,
  gameId: string,
  last: number,
  after = -1,
  log = '',
): Promise<void> => {
  const events = gameUpTo(gameId, last).map((event, revision) => newEvent(event, revision, log));
  await store.append(gameStream(gameId), events.slice(after + 1), after < 0 ? 'none' : after);
};

/** The game at that revision, as JSON leaves it. */
export const truthAt = (gameId: string, revision: number): unknown => asSent(foldAll(gameUpTo(gameId, revision)));

export const foldAll = (events: readonly GameEvent[], from: Game = initialState()): Game =>
  events.reduce(foldPassingOver, from);

export const asSent = (game: Game): unknown => JSON.parse(JSON.stringify(game));
