import { lengthOfPeriod } from '../../../game/clock/game-clock.js';
import { type KnownGame } from '../../../game/game.js';
import { type ScorePoint, scoreTimeline } from '../../../game/score/score-timeline.js';
import { type TermsOf, windowSeconds } from '../../terms.js';

type Window = TermsOf<'window'>;

export const beginsPeriod = ({ period, from }: Window, game: KnownGame): boolean =>
  from >= lengthOfPeriod(game, period);

const isIn = (window: Window, game: KnownGame, { period, secondsLeft }: ScorePoint): boolean => {
  if (period !== window.period || secondsLeft < window.from - windowSeconds) return false;
  return secondsLeft < window.from || beginsPeriod(window, game);
};

/** The baskets within those five minutes. */
export const basketsIn = (window: Window, game: KnownGame): readonly ScorePoint[] =>
  scoreTimeline(game).filter((basket) => isIn(window, game, basket));
