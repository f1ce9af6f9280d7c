import {
  evolve,
  type Game,
  type GameEvent,
  gameSchemaVersion,
  gameStream,
  initialState,
  type Play,
  type Team,
} from '@pbp/domain';
import { type Envelope, type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';

const home: Team = { id: '1', abbreviation: 'HAR', name: 'Harbors', location: 'Harlow Bay', color: '0a7e8c' };
const away: Team = { id: '2', abbreviation: 'CPH', name: 'Copper', location: 'Copperhill', color: 'b4632a' };

export const AT = '2026-06-03T23:30:00.000Z';
export const DAY = '2026-06-03';

export const scheduled = (gameId: string, day = DAY): GameEvent => ({
  type: 'GameScheduled',
  data: { gameId, league: 'nba', day, startsAt: AT, home, away, neutralSite: false, regulationPeriods: 4 },
});

const rosterEntry = (teamId: string, index: number) => ({
  playerId: `${teamId}0${index}`,
  teamId,
  name: `Player ${teamId}0${index}`,
  shortName: `P. ${teamId}0${index}`,
  starter: index < 5,
  played: true,
});

export const roster = (gameId: string): GameEvent => ({
  type: 'RosterReported',
  data: { gameId, players: ['1', '2'].flatMap((team) => [0, 1, 2, 3, 4, 5].map((index) => rosterEntry(team, index))) },
});

export const started = (gameId: string): GameEvent => ({ type: 'GameStarted', data: { gameId } });

/** The nth basket of a game in which the teams score in turn, ten seconds apart. */
export const basket = (n: number, text = `Basket ${n}`): Play => {
  const teamId = n % 2 === 0 ? '1' : '2';
  const shooter = `${teamId}0${n % 5}`;
  const played = (n + 1) * 10;
  const secondsLeft = 720 - (played % 720);
  return {
    id: `p${n}`,
    period: 1 + Math.floor(played / 720),
    clock: `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`,
    secondsLeft,
    action: { kind: 'shot', made: true, points: 2, shooter },
    type: { id: '92', text: 'Jump Shot' },
    text,
    teamId,
    participants: [shooter],
    points: 2,
  };
};

export const recorded = (gameId: string, n: number): GameEvent => ({
  type: 'PlayRecorded',
  data: { gameId, play: basket(n), after: n === 0 ? null : `p${n - 1}` },
});

export const ended = (gameId: string, score: { home: number; away: number }): GameEvent => ({
  type: 'GameEnded',
  data: { gameId, score, how: 'played' },
});

/** Scheduled, with players, started, and `baskets` baskets: revisions 0 to `baskets` + 2. */
export const gameWith = (gameId: string, baskets: number, day = DAY): GameEvent[] => [
  scheduled(gameId, day),
  roster(gameId),
  started(gameId),
  ...Array.from({ length: baskets }, (_, n) => recorded(gameId, n)),
];

export const fold = (events: readonly GameEvent[]): Game => events.reduce(evolve, initialState());

/** What JSON leaves of it: fields that are undefined are not sent. */
export const sent = (game: Game): unknown => JSON.parse(JSON.stringify(game));

const metadata = { at: AT, correlationId: 'test', causationId: 'test', schemaVersion: gameSchemaVersion };

const newEvent = (event: GameEvent, revision: number): NewEvent<GameEvent> => ({
  ...event,
  id: uuidV5(`${event.data.gameId}/${revision}`),
  metadata,
});

/** The event of that revision as the log has it; one of an unknown type past the end. */
export const envelopeOf = (gameId: string, events: readonly GameEvent[], revision: number): Envelope => ({
  type: 'Nothing',
  data: null,
  ...events[revision],
  id: uuidV5(`${gameId}/${revision}`),
  stream: gameStream(gameId),
  revision,
  position: `${revision}/${revision}`,
  metadata,
});

/** Appends behind revision `after` (-1 for a new game), noted at a time (ISO). Answers the new last revision. */
export const append = async (store: EventStore, events: readonly GameEvent[], after = -1, at = AT): Promise<number> => {
  const [first] = events;
  if (!first) return after;
  const written = events.map((event, index) => ({
    ...newEvent(event, after + 1 + index),
    metadata: { ...metadata, at },
  }));
  const { revision } = await store.append(gameStream(first.data.gameId), written, after < 0 ? 'none' : after);
  return revision;
};
