/** What the name of every game's stream begins with. */
export const GAME_STREAM_PREFIX = 'game-';

/** The stream of a game, by the feed's id of it. */
export const gameStream = (gameId: string): string => `${GAME_STREAM_PREFIX}${gameId}`;

/** The game that a stream tells of; null for a stream of anything else. */
export const gameIdOf = (stream: string): string | null =>
  stream.startsWith(GAME_STREAM_PREFIX) ? stream.slice(GAME_STREAM_PREFIX.length) : null;
