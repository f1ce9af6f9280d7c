import { IsolationLevel } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { GameCardEntity, type StoredCard } from '../game-card/game-card-row.js';
import { toStoredCard } from '../game-card/to-stored-card.js';

/**
 * Reads a game's card and what else is asked for in one snapshot, so that both tell of the same revision.
 * Null for a game that nobody has heard of.
 */
export const atOneRevision = <Result>(
  em: EntityManager,
  gameId: string,
  read: (snapshot: EntityManager, card: StoredCard) => Promise<Result>,
): Promise<Result | null> =>
  em.fork().transactional(
    async (snapshot) => {
      const row = await snapshot.findOne(GameCardEntity, { gameId });
      return row && (await read(snapshot, toStoredCard(row)));
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
