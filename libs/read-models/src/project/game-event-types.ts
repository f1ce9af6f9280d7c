import { type GameEventType } from '@pbp/domain';

const all: Readonly<Record<GameEventType, true>> = {
  GameScheduled: true,
  GameRescheduled: true,
  GamePostponed: true,
  GameCanceled: true,
  GameStarted: true,
  PeriodStarted: true,
  PeriodEnded: true,
  RosterReported: true,
  PlayRecorded: true,
  PlayRevised: true,
  PlayWithdrawn: true,
  ScoreObserved: true,
  PregameLineObserved: true,
  WinProbabilityObserved: true,
  BoxScoreReported: true,
  GameEnded: true,
  FinalScoreRevised: true,
  GameReopened: true,
  GameReconciled: true,
  FeedAnomaly: true,
};

/** Every type of event in a game's stream; the compiler sees to it that none is left out. */
export const gameEventTypes: readonly string[] = Object.keys(all);
