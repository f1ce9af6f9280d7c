import { type GameEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { type Observation, type PregameLine, type RosterEntry, type Side } from '../facts.js';
import { type Game, initialState, type KnownGame } from '../game.js';
import { type Action, type Play } from '../play.js';

const gameId = 'g';
export const teamIds = { home: 'H', away: 'A' } as const;

const team = (id: string) => ({ id, abbreviation: id, name: `Team ${id}`, location: 'Somewhere' });

type Schedule = Extract<GameEvent, { type: 'GameScheduled' }>['data'];

export const scheduled = (facts: Partial<Schedule> = {}): GameEvent => ({
  type: 'GameScheduled',
  data: {
    gameId,
    league: 'nba',
    day: '2026-01-15',
    startsAt: '2026-01-16T00:00:00Z',
    home: team(teamIds.home),
    away: team(teamIds.away),
    neutralSite: false,
    regulationPeriods: 4,
    ...facts,
  },
});

export const play = (id: string, facts: Partial<Play> = {}): Play => ({
  id,
  period: 1,
  clock: '6:00',
  secondsLeft: 360,
  action: { kind: 'timeout' },
  type: { id: '16', text: 'Full Timeout' },
  text: `play ${id}`,
  participants: [],
  points: 0,
  ...facts,
});

/** A play of one side: what was done, and by the way its points. */
export const did = (side: Side, id: string, action: Action, facts: Partial<Play> = {}): Play => {
  const points =
    action.kind === 'shot' && action.made ? action.points : Number(action.kind === 'freeThrow' && action.made);
  return play(id, { action, teamId: teamIds[side], points, ...facts });
};

export const basket = (side: Side, id: string, points: 2 | 3 = 2, facts: Partial<Play> = {}): Play =>
  did(side, id, { kind: 'shot', made: true, points, shooter: `${side}-1` }, facts);

export const recorded = (fact: Play, after: string | null): GameEvent => ({
  type: 'PlayRecorded',
  data: { gameId, play: fact, after },
});

export const revised = (fact: Play, after: string | null): GameEvent => ({
  type: 'PlayRevised',
  data: { gameId, play: fact, after },
});

export const withdrawn = (playId: string): GameEvent => ({ type: 'PlayWithdrawn', data: { gameId, playId } });

/** The plays recorded one after the other. */
export const inOrder = (...plays: readonly Play[]): readonly GameEvent[] =>
  plays.map((fact, index) => recorded(fact, plays[index - 1]?.id ?? null));

export const listed = (side: Side, playerId: string, facts: Partial<RosterEntry> = {}): RosterEntry => ({
  playerId,
  teamId: teamIds[side],
  name: `Name of ${playerId}`,
  shortName: playerId,
  starter: false,
  played: true,
  ...facts,
});

/** Five starters and two from the bench of a side: home-1 to home-7. */
export const squad = (side: Side): readonly RosterEntry[] =>
  [1, 2, 3, 4, 5, 6, 7].map((number) => listed(side, `${side}-${number}`, { starter: number <= 5 }));

export const rosterReported = (...players: readonly RosterEntry[]): GameEvent => ({
  type: 'RosterReported',
  data: { gameId, players },
});

export const observation = (facts: Partial<Observation> = {}): Observation => ({
  status: 'live',
  detail: '6:00 - 1st',
  period: 1,
  clock: '6:00',
  score: { home: 10, away: 8 },
  lineScore: { home: [10], away: [8] },
  ...facts,
});

export const observed = (source: 'scoreboard' | 'summary', facts: Partial<Observation> = {}): GameEvent => ({
  type: 'ScoreObserved',
  data: { gameId, source, observation: observation(facts) },
});

export const lineObserved = (spread: number, facts: Partial<PregameLine> = {}): GameEvent => ({
  type: 'PregameLineObserved',
  data: { gameId, line: { provider: 'Book', spread, ...facts } },
});

export const chancesObserved = (
  home: Readonly<Record<string, number>>,
  withdrawn: readonly string[] = [],
): GameEvent => ({
  type: 'WinProbabilityObserved',
  data: { gameId, chances: Object.entries(home).map(([playId, chance]) => ({ playId, home: chance })), withdrawn },
});

export const started: GameEvent = { type: 'GameStarted', data: { gameId } };

export const ended = (home: number, away: number): GameEvent => ({
  type: 'GameEnded',
  data: { gameId, score: { home, away }, how: 'played' },
});

/** What the feed said last was compared with itself: more plays are not to be waited for. */
export const reconciled: GameEvent = {
  type: 'GameReconciled',
  data: { gameId, agrees: { score: true, lineScore: true, boxScore: true }, differences: [] },
};

export const fold = (events: readonly GameEvent[], from: Game = initialState()): Game => events.reduce(evolve, from);

/** The game that these events tell after its announcement. */
export const gameOf = (...events: readonly GameEvent[]): KnownGame => {
  const game = fold([scheduled(), ...events]);
  if (!game.known) throw new Error('the game was announced and is not known');
  return game;
};

export const then = (game: KnownGame, ...events: readonly GameEvent[]): KnownGame => {
  const next = fold(events, game);
  if (!next.known) throw new Error('a known game was forgotten');
  return next;
};
