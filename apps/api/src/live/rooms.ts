import { type BoardOrder } from '@pbp/contracts';

export const DAY_ROOM_PREFIX = 'day ';
export const GAME_ROOM_PREFIX = 'game ';
export const FAN_ROOM_PREFIX = 'fan ';
export const BOARD_ROOM_PREFIX = 'board ';

export const gameRoom = (gameId: string): string => `${GAME_ROOM_PREFIX}${gameId}`;

export const dayRoom = (league: string, day: string): string => `${DAY_ROOM_PREFIX}${league} ${day}`;

/** What only one fan is told, on each of their devices. */
export const fanRoom = (fanId: string): string => `${FAN_ROOM_PREFIX}${fanId}`;

export const boardRoom = (board: string, by: BoardOrder): string => `${BOARD_ROOM_PREFIX}${by} ${board}`;
