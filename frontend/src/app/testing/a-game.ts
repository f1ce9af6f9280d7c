import { evolve, type GameEvent, initialState, type KnownGame, type Observation, type Play } from '@pbp/domain';

/** Parts of an invented game for tests; each takes what a test is about and makes up the rest. */

const drovers = { id: '1', abbreviation: 'CPH', name: 'Drovers', location: 'Copperhill', color: 'C4622D' };
const lanterns = { id: '2', abbreviation: 'HAR', name: 'Lanterns', location: 'Harlow Bay', color: '0A7E86' };

/** Copperhill Drovers (away) at Harlow Bay Lanterns. */
export const gameScheduled = (): GameEvent => ({
  type: 'GameScheduled',
  data: {
    gameId: 'g',
    league: 'nba',
    day: '2026-11-22',
    startsAt: '2026-11-22T18:00:00Z',
    home: lanterns,
    away: drovers,
    neutralSite: false,
    regulationPeriods: 4,
  },
});

const numerals = ['One', 'Two', 'Three', 'Four', 'Five'];

type PlayParts = Partial<Play> & Pick<Play, 'id'>;

export const play = (parts: PlayParts): Play => ({
  period: 1,
  clock: '11:00',
  secondsLeft: 660,
  action: { kind: 'timeout' },
  type: { id: '16', text: 'Timeout' },
  text: `Play ${parts.id}`,
  participants: [],
  points: 0,
  ...parts,
});

/** A made two by a side. */
export const basket = (side: 'home' | 'away', parts: PlayParts): Play =>
  play({
    action: { kind: 'shot', made: true, points: 2, shooter: `${side}-1` },
    type: { id: '92', text: 'Jump Shot' },
    teamId: side === 'home' ? lanterns.id : drovers.id,
    participants: [`${side}-1`],
    points: 2,
    ...parts,
  });

export const recorded = (fact: Play, after: string | null): GameEvent => ({
  type: 'PlayRecorded',
  data: { gameId: 'g', play: fact, after },
});

export const playRecorded = ({ after, ...parts }: PlayParts & { readonly after: string | null }): GameEvent =>
  recorded(play(parts), after);

/** The plays one after another. */
export const inOrder = (...plays: readonly Play[]): readonly GameEvent[] =>
  plays.map((fact, index) => recorded(fact, plays[index - 1]?.id ?? null));

/** The game that the events tell, from its schedule on. */
export const gameOf = (...events: readonly GameEvent[]): KnownGame => {
  const game = [gameScheduled(), ...events].reduce(evolve, initialState());
  if (!game.known) throw new Error('a scheduled game is known');
  return game;
};

/** Home players by id, "home-1" and so on; the last one sits out. */
export const rosterReported = (...playerIds: readonly string[]): GameEvent => ({
  type: 'RosterReported',
  data: {
    gameId: 'g',
    players: playerIds.map((playerId, index) => ({
      playerId,
      teamId: lanterns.id,
      name: `Home ${numerals[index] ?? playerId}`,
      shortName: `H. ${numerals[index] ?? playerId}`,
      starter: index === 0,
      played: index < playerIds.length - 1,
    })),
  },
});

/** The feed's header in the third quarter, 59–57 to the visitors, unless told otherwise. */
export const observed = (parts: Partial<Observation> = {}): GameEvent => ({
  type: 'ScoreObserved',
  data: {
    gameId: 'g',
    source: 'summary',
    observation: {
      status: 'live',
      detail: '9:41 - 3rd',
      period: 3,
      clock: '9:41',
      score: { home: 57, away: 59 },
      lineScore: { home: [30, 22, 5], away: [30, 25, 4] },
      ...parts,
    },
  },
});
