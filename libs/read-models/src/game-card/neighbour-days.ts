import { type EntityManager } from '@mikro-orm/postgresql';
import { GameCardEntity } from './game-card-row.js';

/** The nearest days with games on either side of a day. */
export interface NeighbourDays {
  readonly previous: string | null;
  readonly next: string | null;
}

/** `day` as yyyy-mm-dd, whose text sorts as its time does. */
export const neighbourDays = async (em: EntityManager, league: string, day: string): Promise<NeighbourDays> => {
  const [previous, next] = await Promise.all([
    em.fork().findOne(GameCardEntity, { league, day: { $lt: day } }, { orderBy: { day: 'desc' }, fields: ['day'] }),
    em.fork().findOne(GameCardEntity, { league, day: { $gt: day } }, { orderBy: { day: 'asc' }, fields: ['day'] }),
  ]);
  return { previous: previous?.day ?? null, next: next?.day ?? null };
};
