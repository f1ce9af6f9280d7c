import { type EntityManager } from '@mikro-orm/postgresql';
import { GameCardEntity } from './game-card-row.js';

/** Ids of the games that began last, of all leagues, the newest first; games to come are none of them. */
export const newestGames = async (em: EntityManager, limit: number): Promise<readonly string[]> => {
  const rows = await em
    .fork()
    .find(
      GameCardEntity,
      { phase: { $nin: ['scheduled', 'postponed', 'canceled'] } },
      { orderBy: { startsAt: 'desc', gameId: 'asc' }, limit, fields: ['gameId'] },
    );
  return rows.map(({ gameId }) => gameId);
};
