import { connectTables } from '@pbp/postgres';
import { feedEntities } from '@pbp/read-models';
import { connectPredictions } from './connect-predictions.js';
import { databaseOf } from './database.js';
import { PredictionTables } from './migrations/m0001-predictions.js';
import { onPostgres } from '../testing/on-postgres.js';

describe('the tables of predictions', () => {
  const postgres = onPostgres();

  it('are as the entities describe them', async () => {
    const orm = await postgres.freshTables();
    const differences = await orm.schema.getUpdateSchemaSQL({ schema: String(orm.config.get('schema')), wrap: false });
    expect(differences.replaceAll(/^.*mikro_orm_migrations.*$/gm, '').trim()).toBe('');
  });

  it('are projected anew where they do not have the requests of their answers yet', async () => {
    const schema = 'older';
    const migrations = [{ name: '0001-predictions', class: PredictionTables }];
    const older = await connectTables(postgres.url(), {
      schema,
      entities: [...feedEntities],
      migrations,
      connections: 6,
    });
    await older.em.getConnection().execute(`
      insert into ${schema}.answers values ('q', 'f', 'home', 0.8, 0.5, 1, 1, '1/1', '', '', '{"is":"open"}', 0, null);
      insert into ${schema}.checkpoints (name, position) values ('predictions', '7/7')`);
    await older.close(true);
    const orm = await connectPredictions(postgres.url(), { schema });
    const { pool, answers, checkpoints } = await databaseOf(orm);
    for (const { name } of [answers, checkpoints]) expect((await pool.query(`select from ${name}`)).rows).toEqual([]);
    await orm.close(true);
  });

  it('are made once, in a schema of their own, however many processes start at once', async () => {
    const open = await Promise.all([1, 2, 3].map(() => connectPredictions(postgres.url())));
    const [orm] = open;
    expect(await orm?.migrator.getPending()).toEqual([]);
    expect(orm?.config.get('schema')).toBe('predictions');
    await Promise.all(open.map((each) => each.close(true)));
  });
});
