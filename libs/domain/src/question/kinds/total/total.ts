import { type KnownGame } from '../../../game/game.js';
import { type ScorePoint, scoreTimeline } from '../../../game/score/score-timeline.js';
import { lastBasket } from '../../after-plays.js';
import { type Asked, type Kind } from '../../kind.js';
import { closesFor } from '../../locks.js';
import { overOrUnder } from '../../odds/over-or-under.js';
import { totalExpected } from '../../odds/total-model.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf } from '../../terms.js';
import { wholeGame } from '../../whole-game.js';
import { rules } from './rules.js';
import { words } from './words.js';

const basketOver = (game: KnownGame, line: number): ScorePoint | undefined =>
  scoreTimeline(game).find(({ home, away }) => home + away > line);

const settle = ({ terms, day }: Asked<'total'>, game: KnownGame): Settlement<OutcomeOf['total']> => {
  const whole = wholeGame(game, day);
  const over = basketOver(game, terms.line);
  switch (whole.is) {
    case 'toCome':
      return over ? decided('over', over.playId) : undecided;
    case 'off':
      return over && whole.reason === 'gameAbandoned' ? decided('over', over.playId) : voided(whole.reason);
    case 'over':
      if (whole.score.home + whole.score.away > terms.line) return decided('over', over?.playId);
      return decided('under', lastBasket(game)?.playId);
    default:
      return whole satisfies never;
  }
};

/** More or fewer points of both teams than a line. */
export const total: Kind<'total'> = {
  rules,
  outcomes: ['over', 'under'],
  chances: ({ line }, game) => {
    const expected = totalExpected(game);
    return expected && overOrUnder(expected, line);
  },
  locks: (_, game) => closesFor('tipOff', game),
  settle,
  words,
};
