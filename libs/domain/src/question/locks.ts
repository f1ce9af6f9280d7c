import { type KnownGame } from '../game/game.js';
import { hasBegun, hasBegunPeriod } from './reached.js';
import { type Edition } from './terms.js';

/** Why nobody can answer a question any more. */
export type LockReason =
  | 'tipOff'
  | 'periodBegun'
  | 'windowBegun'
  | 'soonBegins'
  | 'nearlyThere'
  | 'scored'
  | 'decided'
  | 'gameOff'
  | 'gameOver';

/** The period with which the second half begins. */
export const secondHalfBegins = ({ regulationPeriods }: Pick<KnownGame, 'regulationPeriods'>): number =>
  Math.floor(regulationPeriods / 2) + 1;

const isOff = ({ phase }: KnownGame): boolean => phase.is === 'canceled' || phase.is === 'postponed';

/** Whatever is asked, a game that is over or does not take place closes it. */
export const closedByPhase = (game: KnownGame): LockReason | null => {
  if (isOff(game)) return 'gameOff';
  return game.phase.is === 'ended' ? 'gameOver' : null;
};

/** Why a question about the whole game closes. */
export const closesFor = (edition: Edition, game: KnownGame): LockReason | null => {
  switch (edition) {
    case 'tipOff':
      return hasBegun(game) ? 'tipOff' : null;
    case 'secondHalf':
      return hasBegunPeriod(game, secondHalfBegins(game)) ? 'periodBegun' : null;
    default:
      return edition satisfies never;
  }
};
