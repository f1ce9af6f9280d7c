import { regulationSeconds, secondsPlayedSoFar } from '../game/clock/game-clock.js';
import { type Side } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { memoByPlays } from '../game/memo-by-plays.js';
import { type ScorePoint, scoreTimeline } from '../game/score/score-timeline.js';
import { homeWinProbability } from './stern.js';

/** The home team's chance after a play; `playId` is null at tip-off and at the end. */
export interface WinProbabilityPoint {
  readonly playId: string | null;
  /** Seconds of game clock since tip-off. */
  readonly secondsPlayed: number;
  /** 0..1 */
  readonly home: number;
}

type Parts = Pick<KnownGame, Side | 'plays' | 'league' | 'regulationPeriods' | 'phase'>;

/** At 0.0 free throws may still be due: only the end of the game makes anything certain. */
const leastSeconds = 0.1;

const isOvertime = (game: Parts, { period }: ScorePoint): boolean => period > game.regulationPeriods;

const chanceAfter = (game: Parts, point: ScorePoint): number => {
  const length = regulationSeconds(game);
  const secondsLeft = isOvertime(game, point) ? point.secondsLeft : length - point.secondsPlayed;
  return homeWinProbability({
    margin: point.home - point.away,
    secondsLeft: Math.max(leastSeconds, secondsLeft),
    periodIsOvertime: isOvertime(game, point),
    regulationSeconds: length,
  });
};

const tipOff = (game: Parts): WinProbabilityPoint => {
  const length = regulationSeconds(game);
  const moment = { margin: 0, secondsLeft: length, periodIsOvertime: false, regulationSeconds: length };
  return { playId: null, secondsPlayed: 0, home: homeWinProbability(moment) };
};

const verdict = (game: Parts): readonly WinProbabilityPoint[] => {
  if (game.phase.is !== 'ended') return [];
  const margin = game.phase.score.home - game.phase.score.away;
  const moment = { margin, secondsLeft: 0, periodIsOvertime: false, regulationSeconds: regulationSeconds(game) };
  return [{ playId: null, secondsPlayed: secondsPlayedSoFar(game), home: homeWinProbability(moment) }];
};

/** The chance at tip-off, after every scoring play, and, once the game has ended, the certainty it ended in. */
export const winProbabilitySeries = memoByPlays(
  ['home', 'away', 'league', 'regulationPeriods', 'phase'],
  (game): readonly WinProbabilityPoint[] => {
    const afterPlays = scoreTimeline(game).map((point) => ({
      playId: point.playId,
      secondsPlayed: point.secondsPlayed,
      home: chanceAfter(game, point),
    }));
    return [tipOff(game), ...afterPlays, ...verdict(game)];
  },
);
