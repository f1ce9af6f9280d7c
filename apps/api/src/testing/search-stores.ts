import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client, escapeIdentifier } from 'pg';

/** How the words could be written where nobody would look for them. */
const spellings = (word: string): readonly Buffer[] =>
  [word, word.toLowerCase(), word.toUpperCase()].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)),
    Buffer.from(encodeURIComponent(text)),
  ]);

/** Whether bytes hold one of the words, in whatever spelling. */
export const holds = (bytes: Buffer, words: readonly string[]): boolean =>
  words.some((word) => spellings(word).some((spelt) => bytes.includes(spelt)));

/** Every row of every table of a database, each as text, by the table's name. */
export const rowsOfDatabase = async (url: string): Promise<ReadonlyMap<string, Buffer>> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ readonly schema: string; readonly name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const found = new Map<string, Buffer>();
    for (const { schema, name } of tables) {
      const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
      const { rows } = await client.query<{ readonly row: string }>(`select t::text as row from ${table} t`);
      found.set(`${schema}.${name}`, Buffer.from(rows.map(({ row }) => row).join('\n')));
    }
    return found;
  } finally {
    await client.end();
  }
};

/** Every byte below a folder, by file. */
export const bytesOfFolder = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, readFileSync(file)]),
  );

const valueIn = async (redis: Redis, key: string): Promise<unknown> => {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    default:
      return null;
  }
};

/** Every key and value of a Redis whose name begins so. */
export const valuesOfRedis = async (url: string, prefix: string): Promise<ReadonlyMap<string, Buffer>> => {
  const redis = new Redis(url);
  try {
    const found = new Map<string, Buffer>();
    for (const key of await redis.keys(`${prefix}*`)) {
      found.set(key, Buffer.from(`${key} ${JSON.stringify(await valueIn(redis, key))}`));
    }
    return found;
  } finally {
    redis.disconnect();
  }
};
