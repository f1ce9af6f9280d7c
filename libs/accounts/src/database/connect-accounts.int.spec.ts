import { connectAccounts } from './connect-accounts.js';
import { onPostgres } from '../testing/on-postgres.js';

describe('the tables of accounts', () => {
  const { orm, url } = onPostgres();

  it('are as the entities describe them', async () => {
    const differences = await orm().schema.getUpdateSchemaSQL({ schema: 'accounts', wrap: false });
    expect(differences.replaceAll(/^.*mikro_orm_migrations.*$/gm, '').trim()).toBe('');
  });

  it('lie in a schema of their own, which no rebuild of read models knows of', async () => {
    const tables = await orm()
      .em.getConnection()
      .execute<{ readonly name: string }[]>(
        `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') order by 1`,
      );
    expect(tables.map(({ name }) => name)).toEqual([
      'accounts.accounts',
      'accounts.mikro_orm_migrations',
      'accounts.sessions',
    ]);
  });

  it('are made once, however many processes start at once', async () => {
    const open = await Promise.all([1, 2, 3].map(() => connectAccounts(url())));
    expect(await open[0]?.migrator.getPending()).toEqual([]);
    await Promise.all(open.map((each) => each.close(true)));
  });
});
