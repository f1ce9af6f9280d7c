import { type MikroORM } from '@mikro-orm/postgresql';
import { type Pool } from 'pg';

/** The driver's own connections, for what is too much for an ORM: many rows at once. */
export const poolOf = (orm: MikroORM): Promise<Pool> => orm.em.getConnection().getNativeClient();
