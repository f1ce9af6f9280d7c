import { lengthOfPeriod, regulationSeconds, secondsBefore } from '../../../game/clock/game-clock.js';
import { type KnownGame } from '../../../game/game.js';
import { scoreTimeline } from '../../../game/score/score-timeline.js';
import { ahead, basketAhead, pointsIn } from '../../after-plays.js';
import { type Asked, type Kind } from '../../kind.js';
import { marginGained } from '../../odds/margin-model.js';
import { momentNow } from '../../odds/moment-now.js';
import { whoGainsMore } from '../../odds/sides.js';
import { partOf } from '../../part-of-game.js';
import { hasBegunPeriod } from '../../reached.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf } from '../../terms.js';
import { rules } from './rules.js';
import { words } from './words.js';

const settle = ({ terms, day }: Asked<'periodWinner'>, game: KnownGame): Settlement<OutcomeOf['periodWinner']> => {
  const part = partOf(game, day, { period: terms.period, to: 0 });
  if (part.is === 'toCome') return undecided;
  if (part.is === 'off') return voided(part.reason);
  const baskets = scoreTimeline(game).filter(({ period }) => period === terms.period);
  const winner = ahead(pointsIn(baskets));
  return winner ? decided(winner, basketAhead(baskets, winner)?.playId) : voided('tie');
};

/** Who scores more in a period. */
export const periodWinner: Kind<'periodWinner'> = {
  rules,
  outcomes: ['home', 'away'],
  chances: ({ period }, game) => {
    const secondsToGo = regulationSeconds(game) - secondsBefore(game, period);
    const { margin } = momentNow(game);
    const gained = marginGained(game, { margin, secondsToGo, seconds: lengthOfPeriod(game, period) });
    return gained && whoGainsMore(gained);
  },
  locks: ({ period }, game) => (hasBegunPeriod(game, period) ? 'periodBegun' : null),
  settle,
  words,
};
