import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { databaseOf, type Model, modelNames } from '@pbp/read-models';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** The read models as COPY's own text, table by table. */
export type FinishedRows = ReadonlyMap<Model, Buffer>;

const newline = 10;
/** As much of them as the server takes at once. */
const bytesAtOnce = 1024 * 1024;

const piecesOf = function* (lines: Buffer): Iterable<Buffer> {
  for (let start = 0; start < lines.length; start += bytesAtOnce) yield lines.subarray(start, start + bytesAtOnce);
};

export const countRows = (rows: FinishedRows): number => {
  let count = 0;
  for (const lines of rows.values()) for (const byte of lines) if (byte === newline) count += 1;
  return count;
};

const client = async <T>(orm: MikroORM, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const connection = await (await databaseOf(orm)).pool.connect();
  return work(connection).finally(() => connection.release());
};

export const finishedRowsOf = async (orm: MikroORM): Promise<FinishedRows> => {
  const { models } = await databaseOf(orm);
  return client(orm, async (connection) => {
    const rows = new Map<Model, Buffer>();
    for (const model of modelNames) {
      rows.set(model, await buffer(connection.query(copyTo(`copy ${models[model].name} to stdout`))));
    }
    return rows;
  });
};

/** The bare way in: one transaction, one COPY a table, nothing computed. */
export const copyInto = async (orm: MikroORM, rows: FinishedRows): Promise<void> => {
  const { models } = await databaseOf(orm);
  await client(orm, async (connection) => {
    await connection.query('begin');
    for (const [model, lines] of rows) {
      await pipeline(
        Readable.from(piecesOf(lines)),
        connection.query(copyFrom(`copy ${models[model].name} from stdin`)),
      );
    }
    await connection.query('commit');
  });
};
