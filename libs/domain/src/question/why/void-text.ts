import { type VoidReason } from '../settlement.js';
import { type Terms } from '../terms.js';

/** Why a question is worth nothing, as part of a sentence; `player` names one by id. */
export const voidText = (reason: VoidReason, terms: Terms, player: (playerId: string) => string): string => {
  switch (reason) {
    case 'gameCanceled':
      return 'the game was canceled';
    case 'gamePostponed':
      return 'the game was postponed';
    case 'playedOnAnotherDay':
      return 'the game was put off by more than two days';
    case 'gameAbandoned':
      return 'not enough of the game was played';
    case 'tie':
      return 'both teams scored the same';
    case 'nobodyScored':
      return 'nobody scored any more';
    case 'nobodyGotThere':
      return 'neither team got that far';
    case 'didNotPlay':
      return `${terms.kind === 'playerTotal' ? player(terms.playerId) : 'the player'} did not play`;
    case 'operator':
      return 'an operator decided so';
    default:
      return reason satisfies never;
  }
};
