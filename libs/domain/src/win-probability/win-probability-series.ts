import { gameModelOf, secondsToGo } from '../enrichment/frame.js';
import { momentAfter, runningAfter, tipOff } from '../enrichment/running.js';
import { regulationSeconds, secondsPlayedAt, secondsPlayedSoFar } from '../game/clock/game-clock.js';
import { memoByPlays } from '../game/memo-by-plays.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { sideOfPlay } from '../game/plays/side-of-play.js';
import { type GameMoment } from './brownian.js';

/** The home team's chance after a play; `playId` is null at tip-off and at the end. */
export interface WinProbabilityPoint {
  readonly playId: string | null;
  /** Seconds of game clock since tip-off. */
  readonly secondsPlayed: number;
  /** 0..1 */
  readonly home: number;
}

type Parts = Parameters<typeof gameModelOf>[0] & Parameters<typeof currentPlays>[0];
type ChanceAt = (moment: GameMoment) => number;

const atTipOff = (game: Parts, chanceAt: ChanceAt): WinProbabilityPoint => ({
  playId: null,
  secondsPlayed: 0,
  home: chanceAt({ margin: 0, secondsLeft: regulationSeconds(game), ball: null }),
});

const afterPlays = (game: Parts, chanceAt: ChanceAt): readonly WinProbabilityPoint[] => {
  const points: WinProbabilityPoint[] = [];
  let running = tipOff;
  for (const play of currentPlays(game)) {
    const side = sideOfPlay(game, play);
    running = runningAfter(running, side, play);
    if (!side || play.points <= 0) continue;
    const secondsPlayed = secondsPlayedAt(game, play.period, play.secondsLeft);
    points.push({ playId: play.id, secondsPlayed, home: chanceAt(momentAfter(running, secondsToGo(game, play))) });
  }
  return points;
};

/**
 * The chance at tip-off, after every scoring play, and, once the game has ended, the certainty it ended in. Empty for a
 * league that the model does not know.
 */
export const winProbabilitySeries = memoByPlays(
  ['home', 'away', 'league', 'day', 'neutralSite', 'regulationPeriods', 'line', 'phase'],
  (game): readonly WinProbabilityPoint[] => {
    const model = gameModelOf(game);
    if (!model) return [];
    const points = [atTipOff(game, model.chanceAt), ...afterPlays(game, model.chanceAt)];
    if (game.phase.is !== 'ended') return points;
    const home = model.chanceAt({ margin: game.phase.score.home - game.phase.score.away, secondsLeft: 0, ball: null });
    return [...points, { playId: null, secondsPlayed: secondsPlayedSoFar(game), home }];
  },
);
