import { connectPredictions } from './connect-predictions.js';
import { onPostgres } from '../testing/on-postgres.js';

describe('the tables of predictions', () => {
  const postgres = onPostgres();

  it('are as the entities describe them', async () => {
    const orm = await postgres.freshTables();
    const differences = await orm.schema.getUpdateSchemaSQL({ schema: String(orm.config.get('schema')), wrap: false });
    expect(differences.replaceAll(/^.*mikro_orm_migrations.*$/gm, '').trim()).toBe('');
  });

  it('are made once, in a schema of their own, however many processes start at once', async () => {
    const open = await Promise.all([1, 2, 3].map(() => connectPredictions(postgres.url())));
    const [orm] = open;
    expect(await orm?.migrator.getPending()).toEqual([]);
    expect(orm?.config.get('schema')).toBe('predictions');
    await Promise.all(open.map((each) => each.close(true)));
  });
});
