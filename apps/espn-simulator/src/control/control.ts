import { type FeedGame, parseFaults, statusAt } from '@pbp/simulation';
import { type Feed, type Freeze } from './feed.js';

/** A control request that asks for something that is not to be had; the message says what is. */
export class ControlError extends Error {}

export interface ControlState {
  readonly now: string;
  readonly speed: number;
  readonly paused: boolean;
  readonly freeze: Freeze;
  readonly faults: readonly string[];
  readonly seed: number | string;
  readonly games: readonly GameState[];
}

export interface GameState {
  readonly id: string;
  readonly league: string;
  readonly day: string;
  readonly name: string;
  readonly startsAt: string;
  readonly status: string;
}

const gameState = (game: FeedGame, now: number): GameState => {
  const plays = game.plays.filter((play) => play.arrivesAt <= now);
  return {
    id: game.id,
    league: game.league,
    day: game.day,
    name: `${game.away.team.abbreviation} @ ${game.home.team.abbreviation}`,
    startsAt: new Date(game.startsAt).toISOString(),
    status: statusAt(game, plays, now).kind,
  };
};

export const stateOf = (feed: Feed): ControlState => {
  const { now, speed, paused } = feed.clock.state();
  return {
    now: new Date(now).toISOString(),
    speed,
    paused,
    freeze: feed.freeze,
    faults: feed.faults,
    seed: feed.seed,
    games: feed.programme.current(now).map((whole) => gameState(feed.standing(whole), now)),
  };
};

type Action = (feed: Feed, wishes: URLSearchParams) => void;

const freezeFrom = (text: string | null): Freeze => {
  if (text === null || text === 'hang') return 'hang';
  if (text === 'same' || text === 'none') return text;
  throw new ControlError(`freeze knows mode=hang, mode=same and mode=none, not "${text}"`);
};

const numberFrom = (wishes: URLSearchParams, name: string): number => {
  const text = wishes.get(name);
  if (text === null || text.trim() === '' || Number.isNaN(Number(text)))
    throw new ControlError(`give ${name} as a number: ?${name}=8`);
  return Number(text);
};

/** What can be asked of a running simulator, by the last part of the path. */
export const actions: Readonly<Record<string, Action>> = {
  pause: ({ clock }) => clock.pause(),
  resume: ({ clock }) => clock.resume(),
  step: ({ clock }, wishes) => clock.step(numberFrom(wishes, 'seconds')),
  speed: ({ clock }, wishes) => clock.setSpeed(numberFrom(wishes, 'x')),
  faults: (feed, wishes) => {
    feed.faults = parseFaults(wishes.get('set') ?? '');
  },
  freeze: (feed, wishes) => feed.setFreeze(freezeFrom(wishes.get('mode'))),
  thaw: (feed) => feed.setFreeze('none'),
};
