import { type MikroORM } from '@mikro-orm/postgresql';
import { connectTables } from '@pbp/postgres';
import { AccountEntity } from './account-row.js';
import { AccountTables } from './migrations/m0001-accounts.js';
import { SessionEntity } from './session-row.js';

/** Apart from the read models, which a rebuild drops and makes anew from the log: accounts are in no log. */
export const ACCOUNTS_SCHEMA = 'accounts';

/**
 * The accounts at a PostgreSQL URL, their tables brought up to date. Close it with `close()`.
 * Throws UnusableDatabaseError when it cannot be reached or a migration fails.
 */
export const connectAccounts = (url: string): Promise<MikroORM> =>
  connectTables(url, {
    schema: ACCOUNTS_SCHEMA,
    entities: [AccountEntity, SessionEntity],
    migrations: [{ name: '0001-accounts', class: AccountTables }],
    connections: 5,
  });
