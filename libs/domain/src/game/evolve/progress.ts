import { type FinalScoreRevised, type GameEnded } from '../events.js';
import { type KnownGame } from '../game.js';
import { amend } from './amend.js';

/** A start noted late does not reopen a game that is over: only GameReopened does. */
export const start = (game: KnownGame): KnownGame =>
  game.phase.is === 'ended' ? game : amend(game, { phase: { is: 'inProgress' } });

export const postpone = (game: KnownGame, detail: string): KnownGame =>
  amend(game, { phase: { is: 'postponed', detail } });

export const cancel = (game: KnownGame, detail: string): KnownGame =>
  amend(game, { phase: { is: 'canceled', detail } });

export const end = (game: KnownGame, { score, how }: GameEnded['data']): KnownGame =>
  amend(game, { phase: { is: 'ended', score, how } });

export const reviseFinalScore = (game: KnownGame, { score }: FinalScoreRevised['data']): KnownGame =>
  game.phase.is === 'ended' ? amend(game, { phase: { ...game.phase, score } }) : game;

/** The feed took the end (or the calling off) back: the game stands where its periods say. */
export const reopen = (game: KnownGame): KnownGame =>
  amend(game, { phase: game.periods.started > 0 ? { is: 'inProgress' } : { is: 'scheduled' } });

export const startPeriod = (game: KnownGame, period: number): KnownGame =>
  period > game.periods.started ? { ...game, periods: { ...game.periods, started: period } } : game;

export const endPeriod = (game: KnownGame, period: number): KnownGame =>
  period > game.periods.ended ? { ...game, periods: { ...game.periods, ended: period } } : game;
