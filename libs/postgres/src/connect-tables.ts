import { type EntityName, type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrate } from './migrate.js';
import { unusable } from './unusable-database-error.js';

/** Tables that belong together: in one schema, made by one list of migrations. */
export interface Tables {
  readonly schema: string;
  readonly entities: readonly EntityName[];
  /** Named one by one: nothing is looked up on the disk, where a build and its sources differ. */
  readonly migrations: readonly MigrationObject[];
  /** Connections at most. */
  readonly connections: number;
}

const databaseNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

const open = (url: string, { schema, entities, migrations, connections }: Tables): Promise<MikroORM> =>
  MikroORM.init({
    dbName: databaseNameOf(url),
    driverOptions: { connectionString: url, max: connections, connectionTimeoutMillis: 10_000, keepAlive: true },
    schema,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, silent: true },
    // What fails is thrown to whoever asked; the ORM's own lines would break the commands' output.
    logger: () => undefined,
    ensureDatabase: false,
  });

/**
 * The tables at a PostgreSQL URL, brought up to date. Close them with `close()`.
 * Throws UnusableDatabaseError when it cannot be reached or a migration fails.
 */
export const connectTables = async (url: string, tables: Tables): Promise<MikroORM> => {
  const orm = await open(url, tables);
  try {
    // Once more: a machine that stood still for a while has let the first connection wait for too long.
    await migrate(orm).catch(() => migrate(orm));
    return orm;
  } catch (error) {
    await orm.close(true);
    throw unusable(url, error);
  }
};
