import { lengthOfPeriod, regulationSeconds, secondsPlayedAt } from '../../../game/clock/game-clock.js';
import { type KnownGame } from '../../../game/game.js';
import { type ScorePoint, scoreTimeline } from '../../../game/score/score-timeline.js';
import { ahead, basketAhead, pointsIn } from '../../after-plays.js';
import { type Asked, type Kind } from '../../kind.js';
import { marginGained } from '../../odds/margin-model.js';
import { momentNow } from '../../odds/moment-now.js';
import { whoGainsMore } from '../../odds/sides.js';
import { partOf } from '../../part-of-game.js';
import { hasBegunPeriod, hasReached } from '../../reached.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf, type TermsOf, windowSeconds } from '../../terms.js';
import { rule } from './rule.js';

type Window = TermsOf<'window'>;

const beginsPeriod = ({ period, from }: Window, game: KnownGame): boolean => from >= lengthOfPeriod(game, period);

const isIn = (window: Window, game: KnownGame, { period, secondsLeft }: ScorePoint): boolean => {
  if (period !== window.period || secondsLeft < window.from - windowSeconds) return false;
  return secondsLeft < window.from || beginsPeriod(window, game);
};

const settle = ({ terms, day }: Asked<'window'>, game: KnownGame): Settlement<OutcomeOf['window']> => {
  const part = partOf(game, day, { period: terms.period, to: terms.from - windowSeconds });
  if (part.is === 'toCome') return undecided;
  if (part.is === 'off') return voided(part.reason);
  const baskets = scoreTimeline(game).filter((basket) => isIn(terms, game, basket));
  const winner = ahead(pointsIn(baskets));
  return winner ? decided(winner, basketAhead(baskets, winner)?.playId) : voided('tie');
};

/** Who scores more within five minutes. */
export const fiveMinutes: Kind<'window'> = {
  rule,
  outcomes: ['home', 'away'],
  chances: ({ period, from }, game) => {
    const secondsToGo = regulationSeconds(game) - secondsPlayedAt(game, period, from);
    const gained = marginGained(game, { margin: momentNow(game).margin, secondsToGo, seconds: windowSeconds });
    return gained && whoGainsMore(gained);
  },
  locks: (window, game) => {
    const { period, from } = window;
    const hasBegun = beginsPeriod(window, game) ? hasBegunPeriod(game, period) : hasReached(game, period, from);
    return hasBegun ? 'windowBegun' : null;
  },
  settle,
};
