import { type GamePhase, type KnownGame } from '../game.js';
import { currentPlays } from '../plays/current-plays.js';

const phaseOf = ({ phase }: KnownGame, hasPlays: boolean): GamePhase => {
  switch (phase.is) {
    case 'scheduled':
    case 'inProgress':
    case 'ended':
      return hasPlays ? { is: 'inProgress' } : { is: 'scheduled' };
    case 'postponed':
    case 'canceled':
      return phase;
  }
};

/**
 * The game as its plays alone tell it: score and clock of the last play, no end, and nothing of what the feed says beside
 * its plays. For a moment in the midst of what one poll told: the poll's clock and score are those after all of its plays.
 */
export const asPlaysTell = ({ newest: _, reconciled: _none, ...game }: KnownGame): KnownGame => {
  const plays = currentPlays(game);
  return {
    ...game,
    phase: phaseOf(game, plays.length > 0),
    periods: {
      started: Math.max(0, ...plays.map(({ period }) => period)),
      ended: Math.max(0, ...plays.flatMap(({ action, period }) => (action.kind === 'periodEnd' ? [period] : []))),
    },
    observed: {},
    reported: [],
  };
};
