export const DAY_ROOM_PREFIX = 'day ';

export const gameRoom = (gameId: string): string => `game ${gameId}`;

export const dayRoom = (league: string, day: string): string => `${DAY_ROOM_PREFIX}${league} ${day}`;

/** What only one fan is told, on each of their devices. */
export const fanRoom = (fanId: string): string => `fan ${fanId}`;
