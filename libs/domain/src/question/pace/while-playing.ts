import { lengthOfPeriod } from '../../game/clock/game-clock.js';
import { type KnownGame } from '../../game/game.js';
import { currentPlays } from '../../game/plays/current-plays.js';
import { hasBegunPeriod, hasReached } from '../reached.js';
import { headStart, type Terms, windowSeconds } from '../terms.js';

/** A feed that is asked less often could tell the game later than the head start has room for. */
const quickEnoughMs = 10_000;
/** Seconds of game clock between two moments after which it is asked who scores next. */
const between = 180;

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

/** The moments of a period, by the seconds left, the earliest first: neither its beginning nor its end is one. */
const momentsOf = (game: KnownGame, period: number): readonly number[] => {
  const number = Math.ceil(lengthOfPeriod(game, period) / between) - 1;
  return Array.from({ length: number }, (_, n) => (number - n) * between);
};

/** Each moment is asked about when the question about the one before it has closed. */
const nextPoints = (game: KnownGame): readonly Terms[] => {
  const period = currentPlays(game).at(-1)?.period;
  if (period === undefined) return [];
  const from = momentsOf(game, period).find((moment) => !hasReached(game, period, moment + headStart));
  return from === undefined ? [] : [{ kind: 'nextToScore', period, from }];
};

/** What is asked while a period is played. */
export const whilePlaying = (game: KnownGame, intervalMs: number | null): readonly Terms[] => {
  if (game.phase.is !== 'inProgress') return [];
  const isQuick = intervalMs !== null && intervalMs <= quickEnoughMs;
  return [...nextWindow(game), ...(isQuick ? nextPoints(game) : [])];
};
