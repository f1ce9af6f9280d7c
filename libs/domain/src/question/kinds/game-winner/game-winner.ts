import { gameModelOf } from '../../../enrichment/frame.js';
import { type KnownGame } from '../../../game/game.js';
import { scoreTimeline } from '../../../game/score/score-timeline.js';
import { ahead, basketAhead } from '../../after-plays.js';
import { type Asked, type Kind } from '../../kind.js';
import { closesFor } from '../../locks.js';
import { momentNow } from '../../odds/moment-now.js';
import { decided, type Settlement, voided } from '../../settlement.js';
import { type OutcomeOf } from '../../terms.js';
import { settleByFinal } from '../../whole-game.js';
import { rules } from './rules.js';
import { words } from './words.js';

const settle = ({ day }: Asked<'gameWinner'>, game: KnownGame): Settlement<OutcomeOf['gameWinner']> =>
  settleByFinal(game, day, (final) => {
    const winner = ahead(final);
    return winner ? decided(winner, basketAhead(scoreTimeline(game), winner)?.playId) : voided('tie');
  });

const chances: Kind<'gameWinner'>['chances'] = (_, game) => {
  const home = gameModelOf(game)?.chanceAt(momentNow(game));
  return home === undefined ? null : { home, away: 1 - home };
};

/** Who wins. Its chances are those of the win-probability model. */
export const gameWinner: Kind<'gameWinner'> = {
  rules,
  outcomes: ['home', 'away'],
  chances,
  locks: ({ edition }, game) => closesFor(edition, game),
  settle,
  words,
};
