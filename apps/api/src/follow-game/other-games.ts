import { GAME_ROOM_PREFIX, gameRoom } from '../live/rooms.js';

/** How many games a socket in these rooms follows beside that one. */
export const otherGames = (rooms: Iterable<string>, gameId: string): number =>
  [...rooms].filter((room) => room.startsWith(GAME_ROOM_PREFIX) && room !== gameRoom(gameId)).length;
