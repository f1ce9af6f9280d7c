import { inTransaction } from '@pbp/postgres';
import fc from 'fast-check';
import { type Database, databaseOf } from '../database/database.js';
import { onPostgres } from '../testing/on-postgres.js';
import { type Statement, Statements } from './statement.js';
import { addRows, upsertRows } from './write-rows.js';

const play = (id: number, text: string) => ({
  gameId: '7',
  playId: `play-${id}`,
  ordinal: id,
  play: { text, none: null, points: 2.5 },
});
const many = (count: number, text = 'a basket') => Array.from({ length: count }, (_, id) => play(id, text));

describe('adding rows', () => {
  const { freshTables } = onPostgres();

  const open = async () => {
    const database = await databaseOf(await freshTables());
    const run = (statements: readonly Statement[]) =>
      inTransaction(database.pool, async (client) => {
        const running = new Statements(client);
        running.add(statements);
        await running.end();
      });
    return { database, run };
  };
  const stored = async ({ pool, models }: Database): Promise<unknown[]> =>
    (await pool.query(`select * from ${models.plays.name} order by ordinal, play_id`)).rows;

  it('is a COPY of many and a statement of few', async () => {
    const { models } = (await open()).database;
    expect(addRows(models.plays, many(5_001)).map(({ kind }) => kind)).toEqual(['copy', 'copy', 'copy']);
    expect(addRows(models.plays, many(10)).map(({ kind }) => kind)).toEqual(['query']);
    expect(addRows(models.plays, [])).toEqual([]);
  });

  it('stores what an upsert stores, whatever a text holds', async () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\ud83c', '\\.', '\\N', '')), {
      minLength: 250,
      maxLength: 300,
    });
    const [copied, upserted] = [await open(), await open()];
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const rows = written.map((text, id) => ({ ...play(id, text), playId: `${id} ${text}` }));
        for (const { database, run } of [copied, upserted]) await run([truncate(database)]);
        await copied.run(addRows(copied.database.models.plays, rows));
        await upserted.run(upsertRows(upserted.database.models.plays, rows));
        expect(await stored(copied.database)).toEqual(await stored(upserted.database));
      }),
      { numRuns: 10 },
    );
  });

  it('writes over those that are there all the same, and goes on in the same transaction', async () => {
    const { database, run } = await open();
    const { plays } = database.models;
    await run(addRows(plays, [play(0, 'an earlier word'), play(9_999, 'another')]));

    const rows = many(3_000, 'x'.repeat(1_000));
    await run([...addRows(plays, rows), ...upsertRows(plays, [play(10_000, 'the last')])]);

    expect(await stored(database)).toHaveLength(3_002);
    expect((await stored(database))[0]).toMatchObject({ play: rows[0]?.play });
  });

  it('fails as a statement does where a row cannot be kept, and leaves nothing', async () => {
    const { database, run } = await open();
    const rows = [...many(300), { ...play(300, ''), ordinal: 2 ** 40 }];

    await expect(run(addRows(database.models.plays, rows))).rejects.toMatchObject({
      code: expect.stringMatching(/^22/),
    });
    expect(await stored(database)).toEqual([]);
  });
});

const truncate = ({ models }: Database): Statement => ({
  kind: 'query',
  sql: `truncate ${models.plays.name}`,
  values: [],
});
