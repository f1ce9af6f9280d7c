import { type PlayItem } from '../data/play-item';

/**
 * What a reader who has scrolled down still sees: nothing newer than the play that was newest when they left the top,
 * so that no row moves under their eyes. `waiting` is what came since. A null `heldAt` holds nothing back.
 */
export const heldBack = (items: readonly PlayItem[], heldAt: string | null) => {
  const index = heldAt === null ? -1 : items.findIndex((item) => item.id === heldAt);
  if (index < 0) return { shown: items, waiting: 0 };
  return { shown: items.slice(0, index + 1), waiting: items.length - index - 1 };
};
