import { type EntityManager } from '@mikro-orm/postgresql';
import { GameCardEntity, type StoredCard } from './game-card-row.js';
import { toStoredCard } from './to-stored-card.js';

/** A league's games of one day (yyyy-mm-dd, the league's own), in the order of their start. */
export const findScoreboard = async (
  em: EntityManager,
  league: string,
  day: string,
): Promise<readonly StoredCard[]> => {
  const rows = await em.fork().find(GameCardEntity, { league, day }, { orderBy: { startsAt: 'asc', gameId: 'asc' } });
  return rows.map(toStoredCard);
};
