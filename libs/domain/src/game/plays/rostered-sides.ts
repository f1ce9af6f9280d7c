import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { sideOfTeam } from './side-of-play.js';

/**
 * Tells whose player somebody is: the side that the play speaks of, unless the roster lists the player for the other
 * one only. (Feeds have listed the same player under both teams.)
 */
export const rosteredSides = (game: Pick<KnownGame, 'home' | 'away' | 'roster'>) => {
  const listed = new Map<string, Side | 'both'>();
  for (const { playerId, teamId } of game.roster) {
    const side = sideOfTeam(game, teamId);
    const known = listed.get(playerId);
    if (side) listed.set(playerId, known && known !== side ? 'both' : side);
  }
  return (playerId: string | undefined, told: Side | null): Side | null => {
    const side = playerId === undefined ? undefined : listed.get(playerId);
    return side === undefined || side === 'both' ? told : side;
  };
};
