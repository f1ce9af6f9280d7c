import {
  type KnownGame,
  lengthOfPeriod,
  scoreTimeline,
  secondsBefore,
  secondsPlayedSoFar,
  shortPeriod,
} from '@pbp/domain';
import { minutesText } from '../../../shared/format/numbers';

/** Seconds of game clock. */
const stretch = 120;

/** What both teams scored in two minutes of a period, or in what was left of it. */
export interface Stretch {
  /** Seconds of game clock since tip-off. */
  readonly from: number;
  readonly to: number;
  /** "Q2 6:00–4:00" */
  readonly when: string;
  readonly away: number;
  readonly home: number;
  /** It is being played. */
  readonly isRunning: boolean;
}

/** The game so far in stretches of two minutes, oldest first; a period begins a new one. */
export const stretchesOf = (game: KnownGame): readonly Stretch[] => {
  const played = secondsPlayedSoFar(game);
  const baskets = scoreTimeline(game);
  const found: Stretch[] = [];
  for (let period = 1; secondsBefore(game, period) < played; period++) {
    const [begin, length] = [secondsBefore(game, period), lengthOfPeriod(game, period)];
    for (let from = begin; from < Math.min(begin + length, played); from += stretch) {
      const to = Math.min(from + stretch, begin + length);
      const own = baskets.filter(
        (basket) =>
          basket.period === period &&
          basket.secondsPlayed > from - Number(from === begin) &&
          basket.secondsPlayed <= to,
      );
      const points = (side: 'away' | 'home'): number =>
        own.reduce((sum, basket) => sum + (basket.side === side ? basket.points : 0), 0);
      found.push({
        from,
        to,
        when: `${shortPeriod(game.league, period)} ${minutesText(begin + length - from)}–${minutesText(begin + length - to)}`,
        away: points('away'),
        home: points('home'),
        isRunning: game.phase.is === 'inProgress' && to > played,
      });
    }
  }
  return found;
};
