import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { type Play } from '../play.js';
import { rosteredSides } from '../plays/rostered-sides.js';
import { opponentOf, sideOfPlay } from '../plays/side-of-play.js';
import { actorsOf } from './actors.js';

/** What a play says of one side's five: who must have been there, who came, who left. */
export interface Move {
  readonly kind: 'acted' | 'entered' | 'left';
  readonly side: Side;
  readonly playerId: string;
}

/** Reads plays as moves of the two fives. A player who can be given to no side makes none. */
export const movesReader = (game: Pick<KnownGame, 'home' | 'away' | 'roster'>) => {
  const sideOfPlayer = rosteredSides(game);
  const move = (kind: Move['kind'], playerId: string | undefined, told: Side | null): readonly Move[] => {
    const side = sideOfPlayer(playerId, told);
    return side && playerId !== undefined ? [{ kind, side, playerId }] : [];
  };
  return (play: Play): readonly Move[] => {
    const side = sideOfPlay(game, play);
    if (play.action.kind === 'substitution') {
      return [...move('left', play.action.out, side), ...move('entered', play.action.in, side)];
    }
    return actorsOf(play.action).flatMap(({ playerId, team }) =>
      move('acted', playerId, side && team === 'opposing' ? opponentOf(side) : side),
    );
  };
};
