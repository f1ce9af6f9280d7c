import { type KnownGame } from '../../../game/game.js';
import { currentPlays } from '../../../game/plays/current-plays.js';
import { type Asked, type Kind } from '../../kind.js';
import { closesFor } from '../../locks.js';
import { overOrUnder } from '../../odds/over-or-under.js';
import { expectedOf, playerLine, soFar } from '../../odds/player-model.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf } from '../../terms.js';
import { wholeGame } from '../../whole-game.js';
import { playOver } from './play-over.js';
import { rules } from './rules.js';
import { words } from './words.js';

const settle = ({ terms, day }: Asked<'playerTotal'>, game: KnownGame): Settlement<OutcomeOf['playerTotal']> => {
  const whole = wholeGame(game, day);
  if (whole.is === 'off' && whole.reason !== 'gameAbandoned') return voided(whole.reason);
  if (soFar(game, terms.playerId, terms.stat) > terms.line) return decided('over', playOver(game, terms)?.id);
  switch (whole.is) {
    case 'toCome':
      return undecided;
    case 'off':
      return voided(whole.reason);
    case 'over':
      return playerLine(game, terms.playerId)?.played
        ? decided('under', currentPlays(game).at(-1)?.id)
        : voided('didNotPlay');
    default:
      return whole satisfies never;
  }
};

/** More or fewer points, rebounds or assists of a player than a line. */
export const playerTotal: Kind<'playerTotal'> = {
  rules,
  outcomes: ['over', 'under'],
  chances: ({ playerId, stat, line }, game) => {
    const expected = expectedOf(game, playerId, stat);
    return expected && overOrUnder(expected, line);
  },
  locks: (_, game) => closesFor('secondHalf', game),
  settle,
  words,
};
