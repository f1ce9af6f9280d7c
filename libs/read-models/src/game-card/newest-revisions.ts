import { type EntityManager } from '@mikro-orm/postgresql';
import { type ProjectedGame } from '../project/projected.js';
import { GameCardEntity } from './game-card-row.js';

/** How far the rows are of the games that are played last, of all leagues, those to come too; the newest first. */
export const newestRevisions = (
  em: EntityManager,
  limit: number,
): Promise<readonly Omit<ProjectedGame, 'correlationId'>[]> =>
  em
    .fork()
    .find(GameCardEntity, {}, { orderBy: { startsAt: 'desc', gameId: 'asc' }, limit, fields: ['gameId', 'revision'] });
