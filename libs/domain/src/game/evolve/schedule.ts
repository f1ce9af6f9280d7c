import { type GameRescheduled, type GameScheduled } from '../events.js';
import { type Game, type KnownGame } from '../game.js';
import { amend } from './amend.js';

type Schedule = Omit<GameScheduled['data'], 'gameId'>;

const announced = (id: string, schedule: Schedule): KnownGame => ({
  known: true,
  id,
  ...schedule,
  phase: { is: 'scheduled' },
  periods: { started: 0, ended: 0 },
  roster: [],
  plays: [],
  observed: {},
  reported: [],
  anomalies: 0,
});

/** A second announcement corrects the facts of the schedule and leaves what was played alone. */
export const schedule = (game: Game, { gameId, ...facts }: GameScheduled['data']): KnownGame =>
  game.known ? amend(game, facts) : announced(gameId, facts);

/** A new date also brings back a game that was called off. */
export const reschedule = (game: KnownGame, { startsAt, day }: GameRescheduled['data']): KnownGame => {
  const calledOff = game.phase.is === 'postponed' || game.phase.is === 'canceled';
  return amend(game, { startsAt, day, phase: calledOff ? { is: 'scheduled' } : game.phase });
};
