import { onPostgres } from '../testing/on-postgres.js';

describe('the tables of pools', () => {
  const { orm } = onPostgres();

  it('are as the entities describe them', async () => {
    const differences = await orm().schema.getUpdateSchemaSQL({ schema: 'pools', wrap: false });
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
      'pools.codes',
      'pools.members',
      'pools.mikro_orm_migrations',
      'pools.names',
    ]);
  });
});
