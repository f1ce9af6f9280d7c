import { type Action, type GameEvent, type Play, type RosterEntry, type Side, type Team } from '@pbp/domain';
import { type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';

/** A small generator of random numbers (mulberry32), so that the same seed gives the same games. */
const randomOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const teamOf = (side: Side): Team => ({
  id: side,
  abbreviation: side.slice(0, 3),
  name: `The ${side} team`,
  location: side,
});

const squadOf = (side: Side): RosterEntry[] =>
  Array.from({ length: 10 }, (_, index) => ({
    playerId: `${side}-${index}`,
    teamId: side,
    name: `Player ${index} of ${side}`,
    shortName: `P. ${index}`,
    starter: index < 5,
    played: true,
  }));

const actionOf = (side: Side, random: () => number): Action => {
  const player = `${side}-${Math.floor(random() * 5)}`;
  const dice = random();
  if (dice < 0.45) return { kind: 'shot', made: random() < 0.47, points: random() < 0.35 ? 3 : 2, shooter: player };
  if (dice < 0.7) return { kind: 'rebound', side: random() < 0.3 ? 'offensive' : 'defensive', player };
  if (dice < 0.8) return { kind: 'turnover', player };
  if (dice < 0.9) return { kind: 'foul', player, counts: 'personal' };
  return { kind: 'freeThrow', made: random() < 0.78, shooter: player };
};

const pointsOf = (action: Action): number => {
  if (action.kind === 'shot' && action.made) return action.points;
  return action.kind === 'freeThrow' && action.made ? 1 : 0;
};

const playOf = (gameId: string, index: number, of: number, random: () => number): Play => {
  const side = random() < 0.5 ? 'home' : 'away';
  const action = actionOf(side, random);
  const period = 1 + Math.floor((index * 4) / of);
  const secondsLeft = 720 - Math.floor((((index * 4) / of) % 1) * 720);
  return {
    id: `${gameId}${index}`,
    period,
    clock: `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`,
    secondsLeft,
    action,
    type: { id: '92', text: action.kind },
    text: `${side} "${action.kind}" \\ ${index}\u0000`,
    teamId: side,
    participants: 'player' in action && action.player ? [action.player] : [],
    points: pointsOf(action),
    arrival: index,
  };
};

/** A game from its announcement to its end: plays, revised, withdrawn and late ones among them. */
export const syntheticGame = (gameId: string, plays: number, seed: number): readonly GameEvent[] => {
  const random = randomOf(seed);
  const events: GameEvent[] = [
    {
      type: 'GameScheduled',
      data: {
        gameId,
        league: 'nba',
        day: `2026-01-${String(1 + (seed % 28)).padStart(2, '0')}`,
        startsAt: '2026-01-16T00:00:00Z',
        home: teamOf('home'),
        away: teamOf('away'),
        neutralSite: false,
        regulationPeriods: 4,
      },
    },
    { type: 'RosterReported', data: { gameId, players: [...squadOf('home'), ...squadOf('away')] } },
    { type: 'GameStarted', data: { gameId } },
  ];
  const order: string[] = [];
  for (let index = 0; index < plays; index++) {
    const play = playOf(gameId, index, plays, random);
    const after = random() < 0.03 ? order.at(-3) : order.at(-1);
    events.push({ type: 'PlayRecorded', data: { gameId, play, after: after ?? null } });
    order.push(play.id);
    if (random() < 0.04)
      events.push({
        type: 'PlayRevised',
        data: { gameId, play: { ...play, points: 0, text: 'no' }, after: after ?? null },
      });
    if (random() < 0.01) events.push({ type: 'PlayWithdrawn', data: { gameId, playId: play.id } });
  }
  return [...events, { type: 'GameEnded', data: { gameId, score: { home: 100, away: 98 }, how: 'played' } }];
};

const metadata = { at: '2026-01-16T00:00:00Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 };

/** The events as they are appended, from `revision` on. */
export const asNewEvents = (stream: string, events: readonly GameEvent[], revision = 0): NewEvent[] =>
  events.map(({ type, data }, index) => ({ id: uuidV5(`${stream} ${revision + index}`), type, data, metadata }));

export interface Turns {
  /** Events of a game in one turn. */
  readonly atOnce?: number;
  /** Which events of each game; all of them when left out. */
  readonly from?: number;
  readonly to?: number;
  readonly between?: () => Promise<unknown>;
}

/** Appends games side by side, a few events of each in turn, as an evening's polls do. */
export const appendInTurns = async (
  store: EventStore,
  games: ReadonlyMap<string, readonly GameEvent[]>,
  { atOnce = 40, from = 0, to = lengthOf(games), between }: Turns = {},
): Promise<void> => {
  for (let start = from; start < to; start += atOnce) {
    await between?.();
    for (const [gameId, events] of games) {
      const some = events.slice(start, Math.min(start + atOnce, to));
      const stream = `game-${gameId}`;
      if (some.length > 0)
        await store.append(stream, asNewEvents(stream, some, start), start === 0 ? 'none' : start - 1);
    }
  }
};

export const lengthOf = (games: ReadonlyMap<string, readonly GameEvent[]>): number =>
  Math.max(...[...games.values()].map(({ length }) => length));

export const syntheticGames = (count: number, plays: number): ReadonlyMap<string, readonly GameEvent[]> =>
  new Map(Array.from({ length: count }, (_, index) => [`4018${index}`, syntheticGame(`4018${index}`, plays, index)]));
