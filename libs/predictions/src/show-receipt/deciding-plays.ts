import { type DecidingPlay } from '@pbp/contracts';
import { type KnownGame, playRows, type Settlement } from '@pbp/domain';

/** The plays that decided it, in the order of the game. */
export const decidingPlays = (settlement: Settlement, game: KnownGame): DecidingPlay[] => {
  const by = settlement.is === 'decided' ? settlement.by : [];
  return playRows(game)
    .filter(({ play }) => by.includes(play.id))
    .map(({ play: { id, period, clock, text }, score, standing }) => {
      return { id, period, clock, text, score, isWithdrawn: standing === 'withdrawn' };
    });
};
