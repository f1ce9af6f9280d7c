import { type KnownGame } from '../game/game.js';
import { memoByPlays } from '../game/memo-by-plays.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { type Settlement } from './settlement.js';

const wallclocks = memoByPlays([], (game): ReadonlyMap<string, string> => {
  const times = new Map<string, string>();
  for (const { id, wallclock } of currentPlays(game)) if (wallclock !== undefined) times.set(id, wallclock);
  return times;
});

/** When the last of the plays that decided it happened, by the feed's clock (ISO); null where none did or it does not say. */
export const happenedAt = (settlement: Settlement, game: KnownGame): string | null => {
  if (settlement.is !== 'decided') return null;
  const times = wallclocks(game);
  const happened = settlement.by.flatMap((id) => times.get(id) ?? []);
  return happened.toSorted().at(-1) ?? null;
};
