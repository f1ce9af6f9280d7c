import { type GameEvent, type KnownGame, type Observation } from '@pbp/domain';
import { isBeingPlayed, isOver } from './is-over.js';
import { type Telling } from './telling.js';

/** Only the source that had said that the game was over can take it back: the other one may just be late. */
export const reopening = (game: KnownGame, { now, before }: Telling): readonly GameEvent[] => {
  const tookBack = isOver(before?.observation.status) && !isOver(now.observation.status);
  if (!tookBack || game.phase.is !== 'ended') return [];
  return [{ type: 'GameReopened', data: { gameId: game.id, detail: now.observation.detail } }];
};

const wasPlayed = ({ status, period }: Observation): boolean => status === 'final' || isBeingPlayed(status, period);

export const starting = (game: KnownGame, { now, before }: Telling): readonly GameEvent[] => {
  const isNews = now.observation.status !== before?.observation.status;
  const waits =
    game.phase.is === 'scheduled' || (isNews && (game.phase.is === 'postponed' || game.phase.is === 'canceled'));
  return waits && wasPlayed(now.observation) ? [{ type: 'GameStarted', data: { gameId: game.id } }] : [];
};

/** Whatever is missing up to these periods, in the order in which it happened. */
export const periodFacts = (game: KnownGame, started: number, ended: number): readonly GameEvent[] => {
  const facts: GameEvent[] = [];
  for (let period = 1; period <= Math.max(started, ended); period++) {
    if (period > game.periods.started) facts.push({ type: 'PeriodStarted', data: { gameId: game.id, period } });
    if (period > game.periods.ended && period <= ended)
      facts.push({ type: 'PeriodEnded', data: { gameId: game.id, period } });
  }
  return facts;
};

/** What the clock of a header says of the periods; the plays have usually said it before. */
export const periods = (game: KnownGame, { now }: Telling): readonly GameEvent[] => {
  const { status, period } = now.observation;
  if (!wasPlayed(now.observation)) return [];
  const isDone = status === 'final' || status === 'periodBreak' || status === 'halfTime';
  return periodFacts(game, period, isDone ? period : period - 1);
};

/** The end, or another final score; the newest word of either source counts. */
export const ending = (game: KnownGame, { now, before }: Telling): readonly GameEvent[] => {
  const { status, score } = now.observation;
  if (!isOver(status)) return [];
  const was = before?.observation;
  const isNews = was?.status !== status || was.score.home !== score.home || was.score.away !== score.away;
  if (!isNews) return [];
  if (game.phase.is !== 'ended') {
    return [{ type: 'GameEnded', data: { gameId: game.id, score, how: status === 'forfeit' ? 'forfeit' : 'played' } }];
  }
  const same = game.phase.score.home === score.home && game.phase.score.away === score.away;
  return same ? [] : [{ type: 'FinalScoreRevised', data: { gameId: game.id, score } }];
};
