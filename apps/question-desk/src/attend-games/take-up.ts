import { gameStream } from '@pbp/domain';
import { attend, type Attending } from './attend.js';

/**
 * Begins with a game of which questions are open as it stands by now: its next event may be long in coming. Throws the
 * store's errors.
 */
export const takeUp = async (attending: Attending, gameId: string): Promise<void> => {
  const { store, desk } = attending;
  await desk.know(gameId);
  const newest = await Array.fromAsync(store.read(gameStream(gameId), { direction: 'backwards', limit: 1 }));
  await attend(attending, gameId, newest);
};
