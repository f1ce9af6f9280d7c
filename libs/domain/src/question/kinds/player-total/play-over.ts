import { chargesOf } from '../../../game/box/charges.js';
import { type KnownGame } from '../../../game/game.js';
import { type Play } from '../../../game/play.js';
import { currentPlays } from '../../../game/plays/current-plays.js';
import { type TermsOf } from '../../terms.js';

type Line = TermsOf<'playerTotal'>;

const amountFor = (play: Play, { playerId, stat }: Line): number =>
  chargesOf(play)
    .filter((charge) => charge.stat === stat && charge.playerId === playerId)
    .reduce((sum, { amount }) => sum + amount, 0);

/** The play with which the player passed the line; undefined where none did. */
export const playOver = (game: KnownGame, line: Line): Play | undefined => {
  let sum = 0;
  return currentPlays(game).find((play) => {
    sum += amountFor(play, line);
    return sum > line.line;
  });
};
