export const DAY_ROOM_PREFIX = 'day ';

export const gameRoom = (gameId: string): string => `game ${gameId}`;

export const dayRoom = (league: string, day: string): string => `${DAY_ROOM_PREFIX}${league} ${day}`;
