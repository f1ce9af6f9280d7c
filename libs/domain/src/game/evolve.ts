import { type GameEvent, type GameScheduled } from './events.js';
import { observeChances } from './evolve/chances.js';
import { countAnomaly, observe, observeLine, reconcile, reportBoxScore, reportRoster } from './evolve/figures.js';
import { listPlay, withdrawPlay } from './evolve/plays.js';
import { cancel, end, endPeriod, postpone, reopen, reviseFinalScore, start, startPeriod } from './evolve/progress.js';
import { reschedule, schedule } from './evolve/schedule.js';
import { type Game, type KnownGame } from './game.js';

/** An event of a later version of the system, which this one cannot read, changes nothing. */
const unchanged = (game: KnownGame, _unheardOf: never): KnownGame => game;

const evolveKnown = (game: KnownGame, event: Exclude<GameEvent, GameScheduled>): KnownGame => {
  switch (event.type) {
    case 'PlayRecorded':
    case 'PlayRevised':
      return listPlay(game, event.data);
    case 'PlayWithdrawn':
      return withdrawPlay(game, event.data.playId);
    case 'ScoreObserved':
      return observe(game, event.data);
    case 'WinProbabilityObserved':
      return observeChances(game, event.data);
    case 'PregameLineObserved':
      return observeLine(game, event.data);
    case 'GameRescheduled':
      return reschedule(game, event.data);
    case 'GamePostponed':
      return postpone(game, event.data.detail);
    case 'GameCanceled':
      return cancel(game, event.data.detail);
    case 'GameStarted':
      return start(game);
    case 'PeriodStarted':
      return startPeriod(game, event.data.period);
    case 'PeriodEnded':
      return endPeriod(game, event.data.period);
    case 'RosterReported':
      return reportRoster(game, event.data);
    case 'BoxScoreReported':
      return reportBoxScore(game, event.data);
    case 'GameEnded':
      return end(game, event.data);
    case 'FinalScoreRevised':
      return reviseFinalScore(game, event.data);
    case 'GameReopened':
      return reopen(game);
    case 'GameReconciled':
      return reconcile(game, event.data);
    case 'FeedAnomaly':
      return countAnomaly(game);
    default:
      return unchanged(game, event);
  }
};

/**
 * The game after one more event of its stream. Immutable with structural sharing: what an event does not touch keeps
 * its identity, and an event that says nothing new returns the same object. Any order of events is survived; before
 * GameScheduled a game is unknown and stays so.
 */
export const evolve = (game: Game, event: GameEvent): Game => {
  if (event.type === 'GameScheduled') return schedule(game, event.data);
  return game.known ? evolveKnown(game, event) : game;
};
