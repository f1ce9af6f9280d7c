import {
  type BoxScoreReported,
  type GameReconciled,
  type PregameLineObserved,
  type RosterReported,
  type ScoreObserved,
} from '../events.js';
import { type KnownGame } from '../game.js';
import { amend } from './amend.js';

export const reportRoster = (game: KnownGame, { players }: RosterReported['data']): KnownGame =>
  amend(game, { roster: players });

/** The newest word of each source is kept: which of them is shown is decided when it is read. */
export const observe = (game: KnownGame, { source, observation }: ScoreObserved['data']): KnownGame =>
  amend(game, { observed: { ...game.observed, [source]: observation }, newest: source });

export const observeLine = (game: KnownGame, { line }: PregameLineObserved['data']): KnownGame => amend(game, { line });

export const reportBoxScore = (game: KnownGame, { players }: BoxScoreReported['data']): KnownGame =>
  amend(game, { reported: players });

export const reconcile = (game: KnownGame, { agrees, differences }: GameReconciled['data']): KnownGame =>
  amend(game, { reconciled: { agrees, differences } });

export const countAnomaly = (game: KnownGame): KnownGame => ({ ...game, anomalies: game.anomalies + 1 });
