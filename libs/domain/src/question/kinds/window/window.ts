import { regulationSeconds, secondsPlayedAt } from '../../../game/clock/game-clock.js';
import { type KnownGame } from '../../../game/game.js';
import { ahead, basketAhead, pointsIn } from '../../after-plays.js';
import { type Asked, type Kind } from '../../kind.js';
import { marginGained } from '../../odds/margin-model.js';
import { momentNow } from '../../odds/moment-now.js';
import { whoGainsMore } from '../../odds/sides.js';
import { partOf } from '../../part-of-game.js';
import { hasBegunPeriod, hasReached } from '../../reached.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf, windowSeconds } from '../../terms.js';
import { basketsIn, beginsPeriod } from './baskets-in.js';
import { rules } from './rules.js';
import { words } from './words.js';

const settle = ({ terms, day }: Asked<'window'>, game: KnownGame): Settlement<OutcomeOf['window']> => {
  const part = partOf(game, day, { period: terms.period, to: terms.from - windowSeconds });
  if (part.is === 'toCome') return undecided;
  if (part.is === 'off') return voided(part.reason);
  const baskets = basketsIn(terms, game);
  const winner = ahead(pointsIn(baskets));
  return winner ? decided(winner, basketAhead(baskets, winner)?.playId) : voided('tie');
};

/** Who scores more within five minutes. */
export const fiveMinutes: Kind<'window'> = {
  rules,
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
  words,
};
