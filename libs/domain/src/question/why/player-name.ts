import { type KnownGame } from '../../game/game.js';

/** As the roster has it; 'the player' for one who is not listed. */
export const playerName = ({ roster }: Pick<KnownGame, 'roster'>, playerId: string): string =>
  roster.find((listed) => listed.playerId === playerId)?.name ?? 'the player';
