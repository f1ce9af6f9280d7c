import { lengthOfPeriod } from '../game/clock/game-clock.js';
import { type KnownGame } from '../game/game.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { clockSeconds } from '../game/status/clock.js';
import { shownObservation } from '../game/status/shown-observation.js';

interface Moment {
  readonly period: number;
  readonly secondsLeft: number;
}

const clockOf = (game: KnownGame): Moment | null => {
  const seen = shownObservation(game);
  const secondsLeft = seen && clockSeconds(seen.clock);
  return seen && typeof secondsLeft === 'number' ? { period: seen.period, secondsLeft } : null;
};

const someMoment = (game: KnownGame, is: (moment: Moment) => boolean): boolean => {
  const clock = clockOf(game);
  return (clock !== null && is(clock)) || currentPlays(game).some(is);
};

/** Whether a play or the feed's clock tells of that moment of the game or of a later one. */
export const hasReached = (game: KnownGame, period: number, secondsLeft: number): boolean =>
  game.periods.started > period ||
  someMoment(game, (at) => at.period > period || (at.period === period && at.secondsLeft <= secondsLeft));

/** Whether the game has begun, as the feed says it or as its plays do. */
export const hasBegun = (game: KnownGame): boolean =>
  game.phase.is === 'inProgress' || game.periods.started > 0 || currentPlays(game).length > 0;

/** Whether the period has begun: the feed says so, a play lies in it or behind it, or its clock runs. */
export const hasBegunPeriod = (game: KnownGame, period: number): boolean =>
  game.periods.started >= period ||
  currentPlays(game).some((play) => play.period >= period) ||
  someMoment(
    game,
    (at) => at.period > period || (at.period === period && at.secondsLeft < lengthOfPeriod(game, period)),
  );

/** Whether nothing more happens in the period: the feed says so, or a later one has begun. */
export const hasEndedPeriod = (game: KnownGame, period: number): boolean =>
  game.periods.ended >= period || hasBegunPeriod(game, period + 1);
