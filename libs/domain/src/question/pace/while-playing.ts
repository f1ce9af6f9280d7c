import { lengthOfPeriod } from '../../game/clock/game-clock.js';
import { type KnownGame } from '../../game/game.js';
import { currentPlays } from '../../game/plays/current-plays.js';
import { hasBegunPeriod, hasReached } from '../reached.js';
import { type Terms, windowSeconds } from '../terms.js';

/** The feed must be this quick for the next points not to be known to everybody before they are told. */
const quickEnoughMs = 10_000;
/** Seconds of game clock between two questions for the next points. */
const between = 180;
/** With less on the clock of a period it is not asked. */
const leastLeft = 30;

/** The windows of a period, by the seconds left at which they begin. */
const windowsOf = (game: KnownGame, period: number): readonly number[] => {
  const length = lengthOfPeriod(game, period);
  return Array.from({ length: Math.floor(length / windowSeconds) }, (_, n) => length - n * windowSeconds);
};

/** Each window is asked when the one before it begins. */
const nextWindow = (game: KnownGame): readonly Terms[] => {
  for (let period = game.regulationPeriods; period >= 1; period--) {
    if (!hasBegunPeriod(game, period)) continue;
    const from = windowsOf(game, period).find((begins, n) => n > 0 && !hasReached(game, period, begins));
    return from === undefined ? [] : [{ kind: 'window', period, from }];
  }
  return [];
};

export interface LastAsked {
  readonly period: number;
  readonly secondsLeft: number;
}

const isDue = (at: LastAsked, last: LastAsked | null): boolean =>
  last?.period !== at.period || last.secondsLeft - at.secondsLeft >= between;

const nextPoints = (game: KnownGame, last: LastAsked | null): readonly Terms[] => {
  const play = currentPlays(game).at(-1);
  if (!play || play.secondsLeft < leastLeft || !isDue(play, last)) return [];
  return [{ kind: 'nextToScore', after: game.plays.at(-1)?.play.id ?? null }];
};

/** What is asked while a period is played; `last` is when the next points were asked for last. */
export const whilePlaying = (game: KnownGame, intervalMs: number | null, last: LastAsked | null): readonly Terms[] => {
  if (game.phase.is !== 'inProgress') return [];
  const isQuick = intervalMs !== null && intervalMs <= quickEnoughMs;
  return [...nextWindow(game), ...(isQuick ? nextPoints(game, last) : [])];
};
