import { type EntityManager } from '@mikro-orm/postgresql';
import { GameCardEntity, type StoredCard } from './game-card-row.js';
import { toStoredCard } from './to-stored-card.js';

/** Null for a game that nobody has heard of. */
export const findGameCard = async (em: EntityManager, gameId: string): Promise<StoredCard | null> => {
  const row = await em.fork().findOne(GameCardEntity, { gameId });
  return row && toStoredCard(row);
};
