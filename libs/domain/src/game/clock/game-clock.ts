import { leagues } from '../../league/leagues.js';
import { type KnownGame } from '../game.js';
import { currentPlays } from '../plays/current-plays.js';

type Timed = Pick<KnownGame, 'league' | 'regulationPeriods'>;

/** Length of regulation in seconds of game clock: the league's, in however many periods this game is played. */
export const regulationSeconds = ({ league }: Timed): number =>
  leagues[league].regulation.periods * leagues[league].regulation.seconds;

/** Length of one period of this game; periods past regulation are overtimes. */
export const lengthOfPeriod = (game: Timed, period: number): number =>
  period <= game.regulationPeriods
    ? regulationSeconds(game) / game.regulationPeriods
    : leagues[game.league].overtime.seconds;

/** Seconds of game clock played before a period began. */
export const secondsBefore = (game: Timed, period: number): number => {
  const overtimes = Math.max(0, period - 1 - game.regulationPeriods);
  const regulation = Math.min(period - 1, game.regulationPeriods);
  return regulation * lengthOfPeriod(game, 1) + overtimes * leagues[game.league].overtime.seconds;
};

/** Seconds of game clock played at `secondsLeft` in `period`, overtimes included. */
export const secondsPlayedAt = (game: Timed, period: number, secondsLeft: number): number =>
  secondsBefore(game, period) + lengthOfPeriod(game, period) - secondsLeft;

/** Seconds of game clock played up to the last play. */
export const secondsPlayedSoFar = (game: Timed & Pick<KnownGame, 'plays'>): number => {
  const last = currentPlays(game).at(-1);
  return last ? secondsPlayedAt(game, last.period, last.secondsLeft) : 0;
};
